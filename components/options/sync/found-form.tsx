import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { JoinRefusal } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

export interface FoundFormProps {
  refusal: JoinRefusal | null;
  busy: boolean;
  onFound: (input: { servers: string[]; team: string; machineName: string }) => void;
}

/** The first machine: which server, and under which name there. */
export function FoundForm({ refusal, busy, onFound }: FoundFormProps) {
  const { t } = useTranslation('sync');
  const [server, setServer] = useState('');
  const [team, setTeam] = useState('');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const servers = server.split(/[\s,]+/).filter(Boolean);
    onFound({ servers, team: team.trim(), machineName: name });
  };
  const wrong = (code: JoinRefusal) => (refusal === code ? t(`refusal.${code}`) : null);
  return (
    <form className="nt-stack" onSubmit={submit}>
      <TextField
        label={t('server')}
        hint={t('serverHint')}
        autoComplete="off"
        spellCheck={false}
        value={server}
        error={wrong('bad-address')}
        onChange={(event) => setServer(event.target.value)}
      />
      <TextField
        label={t('team')}
        hint={t('teamHint')}
        autoComplete="off"
        spellCheck={false}
        value={team}
        error={wrong('bad-team')}
        onChange={(event) => setTeam(event.target.value)}
      />
      <TextField
        label={t('machineName')}
        hint={t('machineNameHint')}
        autoComplete="off"
        value={name}
        error={wrong('bad-name')}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="nt-acts">
        <Button look="filled" type="submit" disabled={busy || server.trim() === ''}>
          {t('found')}
        </Button>
      </div>
    </form>
  );
}
