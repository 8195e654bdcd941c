import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { JoinRefusal } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { CodeField } from './code-field';

export interface JoinFormProps {
  refusal: JoinRefusal | null;
  busy: boolean;
  onJoin: (input: { code: string; machineName: string }) => void;
}

/** A further machine: the code that one of the others shows. */
export function JoinForm({ refusal, busy, onJoin }: JoinFormProps) {
  const { t } = useTranslation('sync');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onJoin({ code, machineName: name });
  };
  return (
    <form className="nt-stack" onSubmit={submit}>
      <CodeField
        label={t('code')}
        hint={t('codeHint')}
        code={code}
        error={refusal === 'bad-code' ? t('refusal.bad-code') : null}
        onCode={setCode}
      />
      <TextField
        label={t('machineName')}
        hint={t('machineNameHint')}
        autoComplete="off"
        value={name}
        error={refusal === 'bad-name' ? t('refusal.bad-name') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="nt-acts">
        <Button look="filled" type="submit" disabled={busy || code.trim() === ''}>
          {t('join')}
        </Button>
      </div>
    </form>
  );
}
