import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { StrengthLine } from './strength-line';
import { useStrength } from './use-strength';
import { WorkProgress } from './work-progress';

/** Least length of a passphrase, characters: shorter ones can be guessed by trying. */
const MIN_PASSPHRASE = 8;

export interface BackupFormProps {
  work: { done: number; total: number } | null;
  onSave: (passphrase: string | null) => void;
  onCancel: () => void;
}

/** Saves a backup, plain or locked with a passphrase. */
export function BackupForm({ work, onSave, onCancel }: BackupFormProps) {
  const { t } = useTranslation(['data', 'common']);
  const [isLocked, lock] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, tried] = useState(false);
  const strength = useStrength(isLocked ? passphrase : '');
  const isShort = passphrase.length < MIN_PASSPHRASE;
  const isOther = passphrase !== again;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    tried(true);
    if (isLocked && (isShort || isOther)) return;
    onSave(isLocked ? passphrase : null);
    tried(false);
    setPassphrase('');
    setAgain('');
  };

  if (work) return <WorkProgress label={t('backup.working')} {...work} onCancel={onCancel} />;
  return (
    <form className="nt-stack" onSubmit={submit}>
      <label className="nt-check">
        <input type="checkbox" checked={isLocked} onChange={(event) => lock(event.target.checked)} />
        {t('backup.lock')}
      </label>
      {isLocked && (
        <div className="nt-fields nt-fields-top">
          <div>
            <TextField
              type="password"
              autoComplete="new-password"
              label={t('backup.passphrase')}
              hint={t('backup.passphraseHint')}
              error={isTried && isShort ? t('backup.short', { count: MIN_PASSPHRASE }) : null}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
            <StrengthLine strength={strength} />
          </div>
          <TextField
            type="password"
            autoComplete="new-password"
            label={t('backup.again')}
            error={isTried && !isShort && isOther ? t('backup.differ') : null}
            value={again}
            onChange={(event) => setAgain(event.target.value)}
          />
        </div>
      )}
      <div className="nt-acts">
        <Button look="tonal" type="submit">
          {t('backup.save')}
        </Button>
      </div>
    </form>
  );
}
