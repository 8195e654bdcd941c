import { useTranslation } from '@/lib/i18n/use-translation';

/** Counters by who counts them. Those of faults are shown only when there are any. */
const OBSERVERS = {
  request: {
    always: ['requestsRead', 'sendsObserved'],
    faults: ['requestsUnread', 'sendsMoved', 'sendsUnread', 'sendsWithoutRecipients', 'tapSendsUnobserved'],
  },
  tap: {
    always: ['tapRequests', 'tapAnswers'],
    faults: [
      'tapMoved',
      'tapRequestsUnread',
      'tapAnswersUnread',
      'sendsUnreportedByTap',
      'answersDisagree',
      'reportsRefused',
      'reportsGivenUp',
      'pagesWithoutThread',
    ],
  },
  page: { always: ['toasts'], faults: ['toastsWithoutSend'] },
} as const;

/** How much each observer saw since the browser started. */
export function ObserverCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { t, i18n } = useTranslation('health');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="nt-observers">
      {(['request', 'tap', 'page'] as const).map((observer) => {
        const { always, faults } = OBSERVERS[observer];
        const shown = [...always, ...faults.filter((name) => (counts[name] ?? 0) > 0)];
        return (
          <section key={observer} aria-labelledby={`observer-${observer}`}>
            <h3 id={`observer-${observer}`}>{t(`count.${observer}`)}</h3>
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
