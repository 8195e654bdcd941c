import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { JoinRefusal } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { CodeField } from './code-field';
import { TeamTold } from './team-told';

export interface TeamJoinProps {
  /** When the rep learned that a teammate had removed them, epoch ms; null where none did. */
  removedAt: number | null;
  refusal: JoinRefusal | null;
  busy: boolean;
  onFound: (name: string) => void;
  onJoin: (input: { code: string; name: string }) => void;
}

/** Beginning a team or joining one, below what teammates will see. */
export function TeamJoin({ removedAt, refusal, busy, onFound, onJoin }: TeamJoinProps) {
  const { t, i18n } = useTranslation('sync');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const isUnnamed = name.trim() === '';
  const hasCode = code.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (hasCode) onJoin({ code, name });
    else onFound(name);
  };
  return (
    <form className="nt-stack" onSubmit={submit}>
      {removedAt !== null && (
        <p role="status">
          {t('teammates.removed', {
            day: new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(removedAt),
          })}
        </p>
      )}
      <TeamTold />
      <TextField
        label={t('teammates.name')}
        hint={t('teammates.nameHint')}
        autoComplete="off"
        value={name}
        error={refusal === 'bad-name' ? t('refusal.bad-name') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <CodeField
        label={t('teammates.code')}
        hint={t('teammates.codeHint')}
        code={code}
        error={refusal === 'bad-code' || refusal === 'other-server' ? t(`refusal.${refusal}`) : null}
        onCode={setCode}
      />
      <div className="nt-acts">
        <Button look="tonal" type="submit" disabled={busy || isUnnamed}>
          {hasCode ? t('teammates.join') : t('teammates.found')}
        </Button>
      </div>
    </form>
  );
}
