import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';

export interface EraseAllProps {
  /** What would be gone; null while it is counted. */
  counts: { prospects: number; touches: number; snapshots: number } | null;
  onErase: (options: { settings: boolean }) => void;
}

/** Asks with the count, and for the word typed out: nothing brings this back. */
export function EraseAll({ counts, onErase }: EraseAllProps) {
  const { t } = useTranslation(['data', 'common']);
  const [isOpen, open] = useState(false);
  const [typed, setTyped] = useState('');
  const [settings, setSettings] = useState(false);
  const word = t('erase.word');
  const isRight = typed.trim().toLowerCase() === word.toLowerCase();
  const toggle = (next: boolean) => {
    setTyped('');
    open(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    toggle(false);
    onErase({ settings });
  };
  return (
    <div className="nt-acts">
      <Button look="danger" disabled={counts === null} onClick={() => toggle(true)}>
        {t('erase.ask')}
      </Button>
      {counts && (
        <Dialog
          open={isOpen}
          onOpenChange={toggle}
          title={t('erase.title')}
          description={t('erase.what', {
            prospects: t('count.prospects', { count: counts.prospects }),
            touches: t('count.touches', { count: counts.touches }),
            snapshots: t('count.snapshots', { count: counts.snapshots }),
          })}
          footer={
            <>
              <Button onClick={() => toggle(false)}>{t('common:action.cancel')}</Button>
              <Button look="danger" type="submit" form="erase-all" disabled={!isRight}>
                {t('erase.confirm')}
              </Button>
            </>
          }
        >
          <form id="erase-all" className="nt-stack" onSubmit={submit}>
            <label className="nt-check">
              <input type="checkbox" checked={settings} onChange={(event) => setSettings(event.target.checked)} />
              {t('erase.settings')}
            </label>
            <TextField
              label={t('erase.type', { word })}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </form>
        </Dialog>
      )}
    </div>
  );
}
