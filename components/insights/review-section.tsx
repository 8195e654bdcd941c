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
import { WeekLoad } from './week-load';

/** People named in the list; all of them are taken up. */
const NAMED = 12;
const NOBODY = { silent: [], overdue: [], load: new Map<string, number>() };
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
  silent: readonly { prospectId: string; since: number; day: string }[];
}

function Silent({ silent, settings, onRescue }: SilentProps) {
  const { t, names: cadences, now } = useInsights();
  const { reads } = usePorts();
  const [isBusy, setBusy] = useState(false);
  const ids = silent.map(({ prospectId }) => prospectId);
  const shown = silent.slice(0, NAMED);
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
        {ids.length > 0 ? t('insights:review.silentIntro', { count: ids.length }) : t('insights:review.silentNone')}
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
            {t('insights:review.rescue', { count: ids.length })}
          </Button>
        </>
      )}
    </section>
  );
}
