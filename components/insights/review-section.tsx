import { useState } from 'react';
import type { Settings } from '@/lib/domain/settings';
import { formatDay } from '@/lib/i18n/format-local';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { Button } from '../ui/button';
import { DenseCadence } from './dense-cadence';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';
import { LostAfter } from './lost-after';
import { OverdueSilentPart } from './overdue-silent';
import { Said } from './said';
import { WeekLoad } from './week-load';

/** People named in the list; all of them are taken up. */
const NAMED = 12;
const NOBODY = { silent: { total: 0, latest: [] }, overdue: [], load: new Map<string, number>() };
const NO_NAMES: ReadonlyMap<string, string> = new Map();

export interface ReviewSectionProps {
  settings: Settings;
  /** Takes these people up, says so, and offers the way back. */
  onRescue(prospectIds: string[]): Promise<void>;
  /** Gives these overdue touches days to come, says so, and offers the way back. */
  onSpread(enrollmentIds: string[]): Promise<void>;
}

/**
 * The weekly review: people nobody follows, the step where most are dropped, cadences with too many opt-outs, and the
 * load of the coming week.
 */
export function ReviewSection({ settings, onRescue, onSpread }: ReviewSectionProps) {
  const { t, now } = useInsights();
  const { reads } = usePorts();
  const review = valueOr(
    useLive(() => reads.weekReview(now), [reads, now.local.slice(0, 13)]),
    NOBODY,
  );
  return (
    <InsightSection title={t('insights:review.title')}>
      <div className="nt-review">
        <Silent silent={review.silent} settings={settings} onRescue={onRescue} />
        <OverdueSilentPart people={review.overdue} cap={settings.dailyCap} onSpread={onSpread} />
        <LostAfter />
        <DenseCadence />
        <WeekLoad load={review.load} cap={settings.dailyCap} />
      </div>
    </InsightSection>
  );
}

interface SilentProps extends Omit<ReviewSectionProps, 'onSpread'> {
  /** The latest are named and taken up; of more, the next when these are done. */
  silent: { total: number; latest: readonly { prospectId: string; since: number; day: string }[] };
}

function Silent({ silent: { total, latest }, settings, onRescue }: SilentProps) {
  const { t, names: cadences, now } = useInsights();
  const { reads } = usePorts();
  const [isBusy, setBusy] = useState(false);
  const ids = latest.map(({ prospectId }) => prospectId);
  const shown = latest.slice(0, NAMED);
  const names = valueOr(
    useLive(() => reads.prospectNames(ids.slice(0, NAMED)), [reads, ids.join('\n')]),
    NO_NAMES,
  );
  const rescue = async () => {
    setBusy(true);
    await onRescue(ids);
    setBusy(false);
  };
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.silent')}</h3>
      <p>
        {ids.length > 0 ? (
          <Said
            words={t('insights:review.silentIntro', { count: total })}
            figures={{ people: { title: t('insights:review.silent'), count: total, ids } }}
          />
        ) : (
          t('insights:review.silentNone')
        )}
      </p>
      {ids.length > 0 && (
        <>
          <ul className="nt-people">
            {shown.map(({ prospectId, day }) => (
              <li key={prospectId}>
                <a href={`/options.html#prospect/${encodeURIComponent(prospectId)}`}>{names.get(prospectId)}</a>
                <span className="nt-key-help">
                  {t('insights:review.since', { day: formatDay(document.documentElement.lang, day, now.local) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="nt-key-help">
            {t('insights:review.rescueHint', {
              cadence: cadences.get(settings.defaultCadenceId) ?? '',
              cap: settings.dailyCap,
            })}
          </p>
          <Button look="filled" disabled={isBusy} onClick={() => void rescue()}>
            {t(total > ids.length ? 'insights:review.rescueLatest' : 'insights:review.rescue', { count: ids.length })}
          </Button>
        </>
      )}
    </section>
  );
}
