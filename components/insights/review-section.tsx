import { useState } from 'react';
import { compare, ENOUGH_PEOPLE, fates, rate, total } from '@/lib/domain/insights/rates';
import type { Settings } from '@/lib/domain/settings';
import { formatDay } from '@/lib/i18n/format-local';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { Button } from '../ui/button';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';
import { OverdueSilentPart } from './overdue-silent';
import { Table } from './table';

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
        <Lost />
        <Dense />
        <Load load={review.load} cap={settings.dailyCap} />
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

/** The touch after which the largest share is dropped, where enough people reached it. */
function Lost() {
  const { t, format, tallies } = useInsights();
  // The last step is left out: there the plan itself ends.
  const worst = fates(tallies)
    .slice(0, -1)
    .filter(({ reached, dropped }) => reached >= ENOUGH_PEOPLE && dropped > 0)
    .toSorted((a, b) => b.dropped / b.reached - a.dropped / a.reached)[0];
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.step')}</h3>
      <p>
        {worst
          ? t('insights:review.stepSaid', {
              ...{ touch: worst.touch, people: worst.reached },
              percent: format.percent(worst.dropped / worst.reached),
            })
          : t('insights:review.stepNone')}
      </p>
    </section>
  );
}

/** A cadence in which more people ask to stop than in the others together, beyond chance. */
function Dense() {
  const { t, format, tallies, names } = useInsights();
  const stops = (own: typeof tallies, id: string) => {
    const stopped = fates(own).reduce((sum, fate) => sum + fate.stopped, 0);
    return rate(id, stopped, total(own, 'people'));
  };
  const ids = [...new Set(tallies.map(({ cadenceId }) => cadenceId))];
  const found = ids.flatMap((id) => {
    const own = stops(
      tallies.filter(({ cadenceId }) => cadenceId === id),
      id,
    );
    const others = stops(
      tallies.filter(({ cadenceId }) => cadenceId !== id),
      '',
    );
    const compared = compare(own, others);
    return compared.verdict === 'more' ? [{ own, ...compared }] : [];
  });
  const [worst] = found.toSorted((a, b) => b.difference - a.difference);
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.dense')}</h3>
      <p>
        {worst
          ? t('insights:review.denseSaid', {
              ...{ cadence: names.get(worst.own.value) ?? '', percent: format.percent(worst.own.share) },
              points: format.points(worst.difference),
              low: format.points(worst.interval.low),
              high: format.points(worst.interval.high),
            })
          : t('insights:review.denseNone')}
      </p>
    </section>
  );
}

function Load({ load, cap }: { load: ReadonlyMap<string, number>; cap: number }) {
  const { t, format, now } = useInsights();
  const days = [...load].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const planned = days.reduce((sum, [, touches]) => sum + touches, 0);
  const locale = document.documentElement.lang;
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.load')}</h3>
      <p>{t('insights:review.loadSaid', { count: planned, cap })}</p>
      {days.length > 0 && (
        <Table
          caption={t('insights:review.load')}
          head={[t('insights:review.day'), t('insights:month.touches')]}
          rows={days.map(([day, touches]) => ({
            key: day,
            cells: [
              formatDay(locale, day, now.local),
              touches > cap ? `${format.count(touches)} (${t('insights:review.over')})` : format.count(touches),
            ],
          }))}
        />
      )}
      <a href="/options.html#load">{t('insights:review.open')}</a>
    </section>
  );
}
