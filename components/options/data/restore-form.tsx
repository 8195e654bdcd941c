import { type FormEvent, useState } from 'react';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FileButton } from './file-button';
import { Message } from './message';
import { RestorePreview } from './restore-preview';
import type { RestoreView } from './restore-view';
import { type LastRestored, UndoRestore } from './undo-restore';
import { WorkProgress } from './work-progress';

export interface RestoreFormProps {
  view: RestoreView;
  onFile: (file: File) => void;
  onPassphrase: (passphrase: string) => void;
  onConfirm: (withSettings: boolean) => void;
  onCancel: () => void;
  /** Null when no restore can be taken back. */
  last: LastRestored | null;
  onUndo: () => void;
}

function Unlock({
  isWrong,
  onPassphrase,
  onCancel,
}: { isWrong: boolean } & Pick<RestoreFormProps, 'onPassphrase' | 'onCancel'>) {
  const { t } = useTranslation(['data', 'common']);
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') onPassphrase(passphrase);
  };
  return (
    <form className="nt-stack" onSubmit={submit}>
      <div className="nt-narrow">
        <TextField
          type="password"
          autoComplete="off"
          autoFocus
          label={t('restore.passphrase')}
          hint={t('restore.locked')}
          error={isWrong ? t('refused.wrong-passphrase') : null}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <div className="nt-acts">
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        <Button look="tonal" type="submit">
          {t('restore.open')}
        </Button>
      </div>
    </form>
  );
}

/** From a file to a restored log: read, preview, confirm, progress, result. */
export function RestoreForm(props: RestoreFormProps) {
  const { view, onFile, onConfirm, onCancel } = props;
  const { t } = useTranslation('data');
  const choose = (
    <>
      <div className="nt-acts">
        <FileButton label={t('restore.choose')} accept=".json,.gz,application/json" onFile={onFile} />
      </div>
      {props.last && <UndoRestore last={props.last} onUndo={props.onUndo} />}
    </>
  );
  switch (view.step) {
    case 'idle':
      return <div className="nt-stack">{choose}</div>;
    case 'reading':
      return <WorkProgress key="reading" label={t('work.reading')} {...view} onCancel={onCancel} />;
    case 'locked':
      return <Unlock isWrong={view.isWrong} onPassphrase={props.onPassphrase} onCancel={onCancel} />;
    case 'planned':
      return <RestorePreview {...view} onConfirm={onConfirm} onCancel={onCancel} />;
    case 'working':
      return <WorkProgress key="working" label={t(`work.${view.phase}`)} {...view} onCancel={onCancel} />;
    case 'done':
      return (
        <div className="nt-stack">
          <Message
            tone="good"
            text={t('restore.done', {
              prospects: t('count.prospects', { count: view.prospects.added }),
              events: t('count.events', { count: view.events }),
            })}
          />
          {choose}
        </div>
      );
    case 'undone':
      return (
        <div className="nt-stack">
          <Message
            tone="good"
            text={t('restore.undone', {
              prospects: t('count.prospects', { count: view.prospects }),
              events: t('count.events', { count: view.events }),
            })}
          />
          {choose}
        </div>
      );
    case 'cancelled':
      return (
        <div className="nt-stack">
          <Message tone="plain" text={t('work.cancelled')} />
          {choose}
        </div>
      );
    case 'refused':
      return (
        <div className="nt-stack">
          <Message tone="bad" text={wordOr(t, `data:refused.${view.code}`, t('refused.unknown'))} />
          {choose}
        </div>
      );
  }
}
