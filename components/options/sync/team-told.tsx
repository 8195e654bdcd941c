import { useTranslation } from '@/lib/i18n/use-translation';

/** What teammates see of the rep, and what they never do. */
export function TeamTold() {
  const { t } = useTranslation('sync');
  return (
    <div className="nt-team-told">
      <h3 className="nt-strong">{t('teammates.what')}</h3>
      <ul>
        <li>{t('teammates.toldTouches')}</li>
        <li>{t('teammates.toldOptOuts')}</li>
        <li>{t('teammates.toldLent')}</li>
        <li>{t('teammates.toldHanded')}</li>
        <li>{t('teammates.toldFigures')}</li>
        <li>{t('teammates.toldName')}</li>
      </ul>
      <p>{t('teammates.private')}</p>
    </div>
  );
}
