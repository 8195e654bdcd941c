import { touchValue } from '@/lib/domain/insights/cells';
import { ENOUGH_PEOPLE, fates } from '@/lib/domain/insights/rates';
import { FigureButton } from './figure-button';
import { touchWords } from './format';
import { useInsights } from './insights-context';

/** The touch after which the largest share is dropped, where enough people reached it. */
export function LostAfter() {
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
      {worst && (
        <FigureButton
          title={`${touchWords(t, worst.touch)}: ${t('insights:fates.dropped')}`}
          count={worst.dropped}
          words={t('insights:people.description', { count: worst.dropped })}
          dim="dropped"
          value={touchValue(worst.touch)}
        />
      )}
    </section>
  );
}
