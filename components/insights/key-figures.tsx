import { ALL, type Dimension, within } from '@/lib/domain/insights/cells';
import { monthFigures, rate, total } from '@/lib/domain/insights/rates';
import { HORIZON_DAYS, replyTimes } from '@/lib/domain/insights/reply-times';
import { monthIn } from '@/lib/domain/time/time';
import { FigureButton } from './figure-button';
import { useInsights } from './insights-context';
import { Said, type SaidProps } from './said';

interface KeyFigureProps {
  title: string;
  /** Whom it counts; null where there is nobody to list. */
  of: { count: number; dim: Dimension; value: string } | null;
  /** Shown instead of the count. */
  words?: string;
  /** A line below, with marks (see `Said`) around what is in `figures`. */
  help: string;
  figures?: SaidProps['figures'];
}

function KeyFigure({ title, of, words, help, figures = {} }: KeyFigureProps) {
  return (
    <div className="nt-key">
      <dt>{title}</dt>
      <dd>
        <span className="nt-key-figure">
          {of ? <FigureButton {...{ title, ...of }} {...(words !== undefined && { words })} /> : words}
        </span>
        <span className="nt-key-help">
          <Said words={help} figures={figures} />
        </span>
      </dd>
    </div>
  );
}

/** How many, how many of them answered, how soon, and how much was late. */
export function KeyFigures() {
  const { t, format, tallies, now } = useInsights();
  const people = total(tallies, 'people');
  const replied = rate(ALL, total(tallies, 'replied'), people);
  const bounced = total(tallies, 'bounced');
  const times = replyTimes(tallies, now.local);
  const month = monthIn(now.local);
  const { late } = monthFigures(tallies, month);
  const { median } = times;
  const answered = { count: replied.count, dim: 'replied' as const, value: ALL };
  const doneLate = { count: late.count, dim: 'm:late' as const, value: month };
  const halfHelp = () => {
    if (median.time === null) {
      return times.ofReplied === null ? '' : t('insights:key.ofReplied', { time: format.duration(times.ofReplied) });
    }
    const bound = (hours: number | null) => (hours === null ? t('insights:key.open') : format.duration(hours));
    return t('insights:key.halfRange', { low: bound(median.low), high: bound(median.high) });
  };
  return (
    <dl className="nt-key-figures">
      <KeyFigure
        title={t('insights:key.people')}
        of={{ count: people, dim: 'people', value: ALL }}
        help={bounced > 0 ? t('insights:bounced', { count: bounced }) : ''}
        figures={{ bounced: { title: t('insights:key.bounced'), count: bounced, dim: 'bounced', value: ALL } }}
      />
      <KeyFigure
        title={t('insights:key.replied')}
        of={answered}
        figures={{ replied: { title: t('insights:key.replied'), ...answered } }}
        help={
          replied.isFew
            ? t('insights:few')
            : t('insights:key.repliedOf', {
                percent: format.percent(replied.share),
                range: format.range(replied.interval),
              })
        }
      />
      <KeyFigure
        title={t('insights:key.half')}
        of={median.time === null ? null : { count: times.replied, dim: 'after', value: within(HORIZON_DAYS * 24) }}
        words={
          median.time === null ? t('insights:key.halfNever', { days: HORIZON_DAYS }) : format.duration(median.time)
        }
        help={halfHelp()}
        figures={{
          within: {
            title: `${t('insights:time.answered')}: ${format.duration(times.ofReplied ?? 0)}`,
            ...{ count: times.replied, dim: 'after', value: within(times.ofReplied ?? 0) },
          },
        }}
      />
      <KeyFigure
        title={t('insights:key.late')}
        of={late.total === 0 ? null : doneLate}
        figures={{
          late: { title: t('insights:key.late'), ...doneLate },
          due: { title: t('insights:key.due'), count: late.total, dim: 'm:due', value: month },
        }}
        words={late.total === 0 ? '–' : format.percent(late.share)}
        help={late.total === 0 ? '' : t('insights:key.lateOf', { count: late.count, total: late.total })}
      />
    </dl>
  );
}
