import { useTranslation } from 'react-i18next';

/** Counters by the ear that counts them. Those of faults are shown only when there are any. */
const EARS = {
  request: {
    always: ['sightings', 'sendsSighted'],
    faults: ['sendsMoved', 'sendsUnread', 'sendsWithoutRecipients', 'tapSendsUnsighted'],
  },
  tap: {
    always: ['tapRequests', 'tapAnswers'],
    faults: ['tapMoved', 'tapRequestsUnread', 'tapAnswersUnread', 'sendsUnheardByTap'],
  },
  page: { always: ['toasts'], faults: ['toastsWithoutSend'] },
} as const;

/** How much each ear heard since the browser started. */
export function HeardCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { t, i18n } = useTranslation('health');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="nt-ears">
      {(['request', 'tap', 'page'] as const).map((ear) => {
        const { always, faults } = EARS[ear];
        const shown = [...always, ...faults.filter((name) => (counts[name] ?? 0) > 0)];
        return (
          <section key={ear} aria-labelledby={`ear-${ear}`}>
            <h3 id={`ear-${ear}`}>{t(`count.${ear}`)}</h3>
            <dl>
              {shown.map((name) => (
                <div key={name}>
                  <dt>{t(`counter.${name}`)}</dt>
                  <dd>{number.format(counts[name] ?? 0)}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
