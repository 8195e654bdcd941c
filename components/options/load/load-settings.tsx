import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ReplanMove } from '@/lib/domain/schedule/replan';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Now } from '@/lib/domain/time/time';
import { dateIn } from '@/lib/domain/time/time';
import { formatDay, formatLongDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { PlannedTouch, WorkloadData } from '@/lib/pages/reads';
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
const ANY_DAY = betweenTargets();
/** More than this on one day is said as a number. */
const LISTED = 100;

/** How full the coming weeks are, and the ways to make them lighter. */
export function LoadSettings(props: LoadSettingsProps) {
  const { workload, selected, names, dailyCap, rules, now, onSelect, onMove } = props;
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
          nameOf={(id) => names.get(touchOf(id)?.prospectId ?? '') ?? ''}
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
          {onDay.length > 0 && (
            <LoadList touches={onDay.slice(0, LISTED)} day={selected} now={now.local} {...{ names, offered, onMove }} />
          )}
          {onDay.length > LISTED && <p className="nt-quiet">{t('revision.more', { count: onDay.length - LISTED })}</p>}
          {later > 0 && <p className="nt-quiet">{t('load.later', { count: later })}</p>}
        </DragArea>
      </Setting>
      <Setting id="leave">
        {props.planned && (
          <LeavePreview planned={props.planned} {...{ dailyCap, rules, now }} onApply={props.onApply} />
        )}
      </Setting>
    </SectionPage>
  );
}
