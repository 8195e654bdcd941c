import { DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ReplanMove } from '@/lib/domain/schedule/replan';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Now } from '@/lib/domain/time/time';
import { dateIn } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { PlannedTouch, WorkloadData } from '@/lib/pages/reads';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { dropTarget } from '../ui/drop-target';
import { LeavePreview } from './leave-preview';
import { LoadChart } from './load-chart';
import { LoadList } from './load-list';
import { dayOf, offeredDays } from './planned-days';

export interface LoadSettingsProps {
  workload: WorkloadData;
  /** All that is planned, in the forecast and after it; null until read. */
  planned: readonly PlannedTouch[] | null;
  /** The day whose touches are listed. */
  selected: LocalDate;
  names: ReadonlyMap<string, string>;
  dailyCap: number;
  rules: CalendarRules;
  now: Now;
  onSelect: (date: LocalDate) => void;
  onMove: (touch: PlannedTouch, date: LocalDate) => void;
  onApply: (moves: ReplanMove[]) => void;
}

const OFFERED = 10;
/** More than this on one day is said as a number. */
const LISTED = 100;

/** How full the coming weeks are, and the ways to make them lighter. */
export function LoadSettings(props: LoadSettingsProps) {
  const { workload, selected, names, dailyCap, rules, now, onSelect, onMove } = props;
  const { t, i18n } = useTranslation('options');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const today = dateIn(now.local);
  const onDay = workload.planned.filter((touch) => dayOf(touch, today, rules) === selected);
  const forecastOf = (date: LocalDate) => workload.days.find((day) => day.date === date)?.touches ?? 0;
  const offered = offeredDays(today, rules, OFFERED)
    .filter((date) => date !== selected)
    .map((date) => ({ date, touches: forecastOf(date) }));
  const later = forecastOf(selected) - onDay.length;
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const touch = onDay.find((each) => each.id === active.id);
    if (touch && over && over.id !== selected) onMove(touch, String(over.id));
  };
  return (
    <SectionPage id="load">
      <Setting id="forecast">
        <DndContext sensors={sensors} collisionDetection={dropTarget} onDragEnd={onDragEnd}>
          <LoadChart days={workload.days} cap={dailyCap} rules={rules} now={now.local} {...{ selected, onSelect }} />
          <h3 className="nt-load-head">
            {t('load.day', { day: formatDay(i18n.language, selected, now.local), count: onDay.length })}
          </h3>
          {onDay.length > 0 && (
            <LoadList touches={onDay.slice(0, LISTED)} now={now.local} {...{ names, offered, onMove }} />
          )}
          {onDay.length > LISTED && <p className="nt-quiet">{t('revision.more', { count: onDay.length - LISTED })}</p>}
          {later > 0 && <p className="nt-quiet">{t('load.later', { count: later })}</p>}
        </DndContext>
      </Setting>
      <Setting id="leave">
        {props.planned && (
          <LeavePreview planned={props.planned} {...{ dailyCap, rules, now }} onApply={props.onApply} />
        )}
      </Setting>
    </SectionPage>
  );
}
