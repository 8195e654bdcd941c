import { LAST_TOUCH, within } from '@/lib/domain/insights/cells';
import { compare, fates, rate, total } from '@/lib/domain/insights/rates';
import { useInsights } from './insights-context';
import { Said } from './said';

/** A cadence in which more people ask to stop than in the others together, beyond chance. */
export function DenseCadence() {
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
  const nameOf = (id: string) => names.get(id) ?? t('insights:unknown');
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.dense')}</h3>
      <p>
        {worst ? (
          <Said
            words={t('insights:review.denseSaid', {
              ...{ cadence: nameOf(worst.own.value), percent: format.percent(worst.own.share) },
              points: format.points(worst.difference),
              low: format.points(worst.interval.low),
              high: format.points(worst.interval.high),
            })}
            figures={{
              stopped: {
                title: `${nameOf(worst.own.value)}: ${t('insights:fates.stopped')}`,
                count: worst.own.count,
                ...{ dim: 'stopped', value: within(LAST_TOUCH), cadences: [worst.own.value] },
              },
            }}
          />
        ) : (
          t('insights:review.denseNone')
        )}
      </p>
    </section>
  );
}
