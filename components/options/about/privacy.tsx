import { useTranslation } from '@/lib/i18n/use-translation';

const PROMISES = ['network', 'never', 'bodies', 'seen'] as const;
const PLACES = ['log', 'snapshots', 'transfers', 'settings', 'session'] as const;

/** What Next Touch does and never does with what it sees, and where it keeps what. */
export function Privacy() {
  const { t } = useTranslation('data');
  return (
    <div className="nt-stack">
      <ul className="nt-plan">
        {PROMISES.map((promise) => (
          <li key={promise}>{t(`about.promises.${promise}`)}</li>
        ))}
      </ul>
      <h3 className="nt-strong nt-flat">{t('about.where')}</h3>
      <dl className="nt-places">
        {PLACES.map((place) => (
          <div key={place} className="nt-place">
            <dt>{t(`about.place.${place}.what`)}</dt>
            <dd>{t(`about.place.${place}.where`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
