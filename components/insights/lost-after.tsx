import { type Dimension, touchValue } from '@/lib/domain/insights/cells';
import { ENOUGH_PEOPLE, type Fate, fates } from '@/lib/domain/insights/rates';
import { touchWords } from './format';
import { type Figure, useInsights } from './insights-context';
import { Said } from './said';

/** The touch after which the largest share is dropped, where enough people reached it. */
export function LostAfter() {
  const { t, tallies } = useInsights();
  // The last step is left out: there the plan itself ends.
  const worst = fates(tallies)
    .slice(0, -1)
    .filter(({ reached, dropped }) => reached >= ENOUGH_PEOPLE && dropped > 0)
    .toSorted((a, b) => b.dropped / b.reached - a.dropped / a.reached)[0];
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.step')}</h3>
      <p>{worst ? <Worst {...worst} /> : t('insights:review.stepNone')}</p>
    </section>
  );
}

function Worst({ touch, reached, dropped }: Fate) {
  const { t, format } = useInsights();
  const people = { touch, people: reached, percent: format.percent(dropped / reached) };
  const figure = (column: 'reached' | 'dropped', count: number, dim: Dimension): Figure => ({
    ...{ title: `${touchWords(t, touch)}: ${t(`insights:fates.${column}`)}`, count },
    ...{ dim, value: touchValue(touch) },
  });
  return (
    <Said
      words={t('insights:review.stepSaid', people)}
      figures={{ reached: figure('reached', reached, 'touch'), dropped: figure('dropped', dropped, 'dropped') }}
    />
  );
}
