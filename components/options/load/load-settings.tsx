import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ReplanMove } from '@/lib/domain/schedule/replan';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Now } from '@/lib/domain/time/time';
import { dateIn } from '@/lib/domain/time/time';
import { formatDay, formatLongDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { OverdueSpread, PlannedTouch, WorkloadData } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { betweenTargets } from '../ui/between-targets';
import { DragArea } from '../ui/drag-area';
import { LeavePreview } from './leave-preview';
import { LoadChart } from './load-chart';
import { LoadList } from './load-list';
import { dayOf, offeredDays } from './planned-days';

export interface LoadSettingsProps {
  workload: WorkloadData;
  /** Where what is overdue would go; null until planned. */
  spread: OverdueSpread | null;
  /** Most touches a day to spread it over. */
  spreadCap: number;
  /** The day whose touches are listed. */
  selected: LocalDate;
  /** How many of them, at most. */
  listed: number;
  /** By prospect; null until read: the list waits for them. */
  names: ReadonlyMap<string, string> | null;
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
  const { workload, selected, listed, names, dailyCap, rules, now, onSelect, onMove } = props;
  const { t, i18n } = useTranslation('options');
  const today = dateIn(now.local);
  const onDay = workload.planned.filter((touch) => dayOf(touch, today, rules) === selected);
  const forecastOf = (date: LocalDate) => workload.days.find((day) => day.date === date)?.touches ?? 0;
  const offered = offeredDays(today, rules, OFFERED)
    .filter((date) => date !== selected)
    .map((date) => ({ date, touches: forecastOf(date) }));
  const later = forecastOf(selected) - onDay.length;
  const touchOf = (id: string) => onDay.find((each) => each.id === id);
  return (
    <SectionPage id="load">
      <Setting id="forecast">
        <DragArea
          way={ANY_DAY}
          nameOf={(id) => names?.get(touchOf(id)?.prospectId ?? '') ?? ''}
          placeOf={(date) => formatLongDay(i18n.language, date)}
          onDrop={(id, date) => {
            const touch = touchOf(id);
            if (touch) onMove(touch, date);
          }}
        >
          <LoadChart days={workload.days} cap={dailyCap} rules={rules} now={now.local} {...{ selected, onSelect }} />
          <h3 className="nt-load-head">
            {t('load.day', { day: formatDay(i18n.language, selected, now.local), count: onDay.length })}
          </h3>
          {names && onDay.length > 0 && (
            <LoadList touches={onDay.slice(0, listed)} day={selected} now={now.local} {...{ names, offered, onMove }} />
          )}
          {onDay.length > listed && (
            <Button onClick={props.onMore}>{t('common:list.more', { count: onDay.length - listed })}</Button>
          )}
          {later > 0 && <p className="nt-quiet">{t('load.later', { count: later })}</p>}
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
