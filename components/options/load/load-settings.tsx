import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ReplanMove } from '@/lib/domain/schedule/replan';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Now } from '@/lib/domain/time/time';
import { dateIn } from '@/lib/domain/time/time';
import { formatDay, formatLongDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { DayPlan, OverdueSpread, PlannedDay, PlannedTouch } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { betweenTargets } from '../ui/between-targets';
import { DragArea } from '../ui/drag-area';
import { LeavePreview } from './leave-preview';
import { LoadChart, type LoadDay, touchesOn } from './load-chart';
import { LoadList } from './load-list';
import { offeredDays } from './planned-days';

export interface LoadSettingsProps {
  /** Today and the days after it. */
  planned: readonly PlannedDay[];
  /** How many touches would follow, by day; null until worked out. */
  following: ReadonlyMap<LocalDate, number> | null;
  /** Where what is overdue would go; null until planned. */
  spread: OverdueSpread | null;
  /** Most touches a day to spread it over. */
  spreadCap: number;
  /** The day whose touches are to be listed. */
  selected: LocalDate;
  /** The touches that are listed, maybe still those of the day before; null until read. */
  onDay: DayPlan | null;
  dailyCap: number;
  rules: CalendarRules;
  now: Now;
  onSelect: (date: LocalDate) => void;
  /** More of the day's touches are to be listed. */
  onMore: () => void;
  onMove: (touch: PlannedTouch, date: LocalDate) => void;
  onSpreadCap: (cap: number) => void;
  onApply: (moves: readonly ReplanMove[]) => void;
}

const OFFERED = 10;
const ANY_DAY = betweenTargets();

/** How full the coming weeks are, and the ways to make them lighter. */
export function LoadSettings(props: LoadSettingsProps) {
  const { planned, following, selected, onDay, dailyCap, rules, now, onSelect, onMove } = props;
  const { t, i18n } = useTranslation('options');
  const today = dateIn(now.local);
  const days = planned.map((day): LoadDay => {
    return { date: day.date, planned: day.touches, following: following?.get(day.date) ?? 0 };
  });
  const dayOf = (date: LocalDate): LoadDay =>
    days.find((day) => day.date === date) ?? { date, planned: 0, following: 0 };
  const listed = dayOf(onDay?.date ?? selected);
  const offered = offeredDays(today, rules, OFFERED)
    .filter((date) => date !== listed.date)
    .map((date) => ({ date, touches: touchesOn(dayOf(date)) }));
  const touchOf = (id: string) => onDay?.touches.find((each) => each.id === id);
  return (
    <SectionPage id="load">
      <Setting id="forecast">
        <DragArea
          way={ANY_DAY}
          nameOf={(id) => touchOf(id)?.name ?? ''}
          placeOf={(date) => formatLongDay(i18n.language, date)}
          onDrop={(id, date) => {
            const touch = touchOf(id);
            if (touch) onMove(touch, date);
          }}
        >
          <LoadChart cap={dailyCap} rules={rules} now={now.local} {...{ days, selected, onSelect }} />
          <h3 className="nt-load-head">
            {t('load.day', { day: formatDay(i18n.language, listed.date, now.local), count: listed.planned })}
          </h3>
          {onDay && onDay.touches.length > 0 && (
            <LoadList touches={onDay.touches} day={onDay.date} now={now.local} {...{ offered, onMove }} />
          )}
          {onDay && onDay.more > 0 && (
            <Button onClick={props.onMore}>{t('common:list.more', { count: onDay.more })}</Button>
          )}
          {listed.following > 0 && <p className="nt-quiet">{t('load.later', { count: listed.following })}</p>}
        </DragArea>
      </Setting>
      <Setting id="leave">
        {props.spread && (
          <LeavePreview
            spread={props.spread}
            cap={props.spreadCap}
            now={now.local}
            onCap={props.onSpreadCap}
            onApply={props.onApply}
          />
        )}
      </Setting>
    </SectionPage>
  );
}
