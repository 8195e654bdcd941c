import { useTranslation } from '@/lib/i18n/use-translation';
import { TRAY_KEYS } from './tray-keys';

/** What each key does. */
export function TrayHelp() {
  const { t } = useTranslation('overlay');
  return (
    <dl className="nt-tray-help" aria-label={t('tray.help')}>
      {TRAY_KEYS.map((key) => (
        <div key={key}>
          <dt>
            <kbd className="nt-kbd">{key === 'Escape' ? 'Esc' : key}</kbd>
          </dt>
          <dd>{t(`tray.keys.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
