import { useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { formatDay } from '@/lib/i18n/format-local';
import { Button } from '../ui/button';
import { useInsights } from './insights-context';
import { Said } from './said';

/** People named in the list; all of them are spread. */
const NAMED = 12;

/** Somebody whose touch is overdue for more than a week, and who has not answered the last one. */
export interface OverdueSilent {
  enrollmentId: string;
  prospectId: string;
  name: string;
  /** The day it was due. */
  due: string;
}

export interface OverdueSilentPartProps {
  people: readonly OverdueSilent[];
  cap: number;
  /** Gives each a day under the daily cap, says so, and offers the way back. */
  onSpread(enrollmentIds: string[]): Promise<void>;
}

/** Who still waits for the rep, by name, and a day for each with one press. */
export function OverdueSilentPart({ people, cap, onSpread }: OverdueSilentPartProps) {
  const { t, now } = useInsights();
  const [isBusy, setBusy] = useState(false);
  const spread = async () => {
    setBusy(true);
    await onSpread(people.map(({ enrollmentId }) => enrollmentId));
    setBusy(false);
  };
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.overdue')}</h3>
      <p>
        {people.length > 0 ? (
          <Said
            words={t('insights:review.overdueIntro', { count: people.length })}
            figures={{
              people: {
                ...{ title: t('insights:review.overdue'), count: people.length },
                ids: people.map(({ prospectId }) => prospectId),
              },
            }}
          />
        ) : (
          t('insights:review.overdueNone')
        )}
      </p>
      {people.length > 0 && (
        <>
          <ul className="nt-people">
            {people.slice(0, NAMED).map(({ enrollmentId, prospectId, name, due }) => (
              <li key={enrollmentId}>
                <a href={`/options.html#prospect/${encodeURIComponent(prospectId)}`}>{shownText(name)}</a>
                <span className="nt-key-help">
                  {t('insights:review.dueOn', { day: formatDay(document.documentElement.lang, due, now.local) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="nt-key-help">{t('insights:review.spreadHint', { cap })}</p>
          <Button look="filled" disabled={isBusy} onClick={() => void spread()}>
            {t('insights:review.spread', { count: people.length })}
          </Button>
        </>
      )}
    </section>
  );
}
