import { dateIn } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { FiguresTable } from '../ui/figures-table';
import { FigureButton } from './figure-button';
import { useInsights } from './insights-context';
import { Said } from './said';

/** How many touches are planned for each of the next days, beside the daily cap. */
export function WeekLoad({ load, cap }: { load: ReadonlyMap<string, number>; cap: number }) {
  const { t, format, now } = useInsights();
  const days = [...load].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const planned = days.reduce((sum, [, touches]) => sum + touches, 0);
  const today = dateIn(now.local);
  const [first, last] = [days[0]?.[0] ?? today, days.at(-1)?.[0] ?? today];
  const locale = document.documentElement.lang;
  return (
    <section className="nt-review-part">
      <h3>{t('insights:review.load')}</h3>
      <p>
        <Said
          words={t('insights:review.loadSaid', { count: planned, cap })}
          figures={{
            planned: { title: t('insights:review.planned'), count: planned, dueOn: { from: first, to: last } },
          }}
        />
      </p>
      {days.length > 0 && (
        <FiguresTable
          caption={t('insights:review.load')}
          head={[t('insights:review.day'), t('insights:review.planned')]}
          rows={days.map(([day, touches]) => {
            const name = formatDay(locale, day, now.local);
            const words = format.count(touches) + (touches > cap ? ` (${t('insights:review.over')})` : '');
            const title = `${t('insights:review.planned')}: ${name}`;
            return {
              key: day,
              cells: [
                name,
                <FigureButton key={day} {...{ title, words }} count={touches} dueOn={{ from: day, to: day }} />,
              ],
            };
          })}
        />
      )}
      <a href="/options.html#load">{t('insights:review.open')}</a>
    </section>
  );
}
