import { useState } from 'react';
import { ALL } from '@/lib/domain/insights/cells';
import { compare, ENOUGH_PEOPLE, ratesByCadence } from '@/lib/domain/insights/rates';
import { SelectField } from '../ui/field';
import { FiguresTable } from '../ui/figures-table';
import { FigureButton } from './figure-button';
import { InsightSection } from './insight-section';
import { useInsights } from './insights-context';

/** Two cadences of one kind, by the interval of the difference alone. */
export function CompareSection() {
  const { t, format, tallies, names } = useInsights();
  const rates = ratesByCadence(tallies).toSorted((a, b) => b.total - a.total);
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  const a = rates.find(({ value }) => value === chosen[0]) ?? rates[0];
  const b = rates.find(({ value }) => value === chosen[1] && value !== a?.value) ?? rates.find((each) => each !== a);
  if (!a || !b) return null;
  const { verdict, difference, interval } = compare(a, b);
  const nameOf = (id: string) => names.get(id) ?? t('insights:unknown');
  const options = rates.map(({ value }) => ({ value, label: nameOf(value) }));
  return (
    <InsightSection title={t('insights:compare.title')} intro={t('insights:compare.intro')}>
      <div className="nt-insight-fields">
        <SelectField
          label={t('insights:compare.first')}
          value={a.value}
          options={options}
          onChange={({ target }) => setChosen([target.value, b.value])}
        />
        <SelectField
          label={t('insights:compare.second')}
          value={b.value}
          options={options.filter(({ value }) => value !== a.value)}
          onChange={({ target }) => setChosen([a.value, target.value])}
        />
      </div>
      <FiguresTable
        caption={t('insights:compare.title')}
        head={(['cadence', 'reached', 'replied', 'share'] as const).map((column) => t(`insights:rates.${column}`))}
        rows={[a, b].map(({ value, total, count, share }) => {
          const title = `${nameOf(value)}: ${t('insights:rates.replied')}`;
          const replied = { title, count, dim: 'replied' as const, value: ALL, cadences: [value] };
          return {
            key: value,
            cells: [
              nameOf(value),
              <FigureButton key="reached" {...replied} title={nameOf(value)} count={total} dim="people" />,
              <FigureButton key="replied" {...replied} />,
              <FigureButton key="share" {...replied} words={format.percent(share)} />,
            ],
          };
        })}
      />
      <p className="nt-insight-said" role="status">
        {t(`insights:compare.${verdict}`, {
          ...{ first: nameOf(a.value), second: nameOf(b.value), count: ENOUGH_PEOPLE },
          ...{
            points: format.points(difference),
            low: format.points(interval.low),
            high: format.points(interval.high),
          },
        })}
      </p>
    </InsightSection>
  );
}
