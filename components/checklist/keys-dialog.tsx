import { useTranslation } from '@/lib/i18n/use-translation';
import { PALETTE_KEY } from '../palette/use-palette-key';
import { Dialog } from '../ui/dialog';
import { LIST_KEYS } from './use-list-keys';

/** Keys whose names are shorter than what the browser calls them. */
const SHORT: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** All keys of the checklist. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation('popup');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('keys.title')} description={t('keys.description')}>
      {/* Focusable: it may be longer than the window, and arrow keys scroll it. */}
      <dl className="nt-keys" tabIndex={0}>
        {Object.entries(LIST_KEYS).map(([key, name]) => (
          <div key={key} className="nt-keys-line">
            <dt>
              <kbd className="nt-kbd">{SHORT[key] ?? key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
        <div className="nt-keys-line">
          <dt>
            <kbd className="nt-kbd">{PALETTE_KEY}</kbd>
          </dt>
          <dd>{t('keys.palette')}</dd>
        </div>
      </dl>
    </Dialog>
  );
}
