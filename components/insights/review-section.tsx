import type { Settings } from '@/lib/domain/settings';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { DenseCadence } from './dense-cadence';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';
import { LostAfter } from './lost-after';
import { ReviewPeople } from './review-people';
import { WeekLoad } from './week-load';

const NOBODY = { silent: { total: 0, latest: [] }, overdue: [], load: new Map<string, number>() };

export interface ReviewSectionProps {
  settings: Settings;
  /** Takes these people up, says so, and offers the way back. */
  onRescue(prospectIds: string[]): Promise<void>;
  /** Gives these overdue touches days to come, says so, and offers the way back. */
  onSpread(enrollmentIds: string[]): Promise<void>;
}

/**
 * The weekly review: people nobody follows, people who wait for the rep, the step where most are dropped, cadences with too
 * many opt-outs, and the load of the coming week.
 */
export function ReviewSection({ settings, onRescue, onSpread }: ReviewSectionProps) {
  const { t, now, names: cadences } = useInsights();
  const { reads } = usePorts();
  const { silent, overdue, load } = valueOr(
    useLive(() => reads.weekReview(now), [reads, now.local.slice(0, 13)]),
    NOBODY,
  );
  const cap = settings.dailyCap;
  const latest = silent.latest.length;
  return (
    <InsightSection title={t('insights:review.title')}>
      <div className="nt-review">
        <ReviewPeople
          title={t('insights:review.silent')}
          people={silent.latest}
          total={silent.total}
          words={{
            intro: t('insights:review.silentIntro', { count: silent.total }),
            none: t('insights:review.silentNone'),
            day: (day) => t('insights:review.since', { day }),
            hint: t('insights:review.rescueHint', { cadence: cadences.get(settings.defaultCadenceId) ?? '', cap }),
            act: t(silent.total > latest ? 'insights:review.rescueLatest' : 'insights:review.rescue', {
              count: latest,
            }),
          }}
          onAct={() => onRescue(silent.latest.map(({ prospectId }) => prospectId))}
        />
        <ReviewPeople
          title={t('insights:review.overdue')}
          people={overdue}
          words={{
            intro: t('insights:review.overdueIntro', { count: overdue.length }),
            none: t('insights:review.overdueNone'),
            day: (day) => t('insights:review.dueOn', { day }),
            hint: t('insights:review.spreadHint', { cap }),
            act: t('insights:review.spread', { count: overdue.length }),
          }}
          onAct={() => onSpread(overdue.map(({ id }) => id))}
        />
        <LostAfter />
        <DenseCadence />
        <WeekLoad load={load} cap={cap} />
      </div>
    </InsightSection>
  );
}
