import type { HolidayCatalog, HolidayChoice } from '@/lib/domain/calendar/holiday-catalog';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { CommitField } from '../ui/commit-field';
import { CallFree } from './call-free';
import { DaysOff } from './days-off';
import { HolidayPicker } from './holiday-picker';
import { NextWorkingDays, WorkingDays } from './working-days';

export interface WeekSettingsProps {
  calendar: CalendarRules;
  holidays: HolidayChoice | null;
  catalog: HolidayCatalog | null;
  now: LocalDateTime;
  onCalendar: (patch: Partial<CalendarRules>) => void;
  onHolidays: (choice: HolidayChoice | null) => void;
}

/** When the rep works: every due date is counted on this calendar. */
export function WeekSettings({ calendar, holidays, catalog, now, onCalendar, onHolidays }: WeekSettingsProps) {
  const { t } = useTranslation('options');
  return (
    <SectionPage id="week">
      <Setting id="working-days">
        <WorkingDays days={calendar.workingDays} onChange={(workingDays) => onCalendar({ workingDays })} />
        <NextWorkingDays rules={calendar} now={now} />
      </Setting>
      <Setting id="nudge-time">
        <CommitField
          type="time"
          className="nt-time"
          label={t('setting.nudge-time.title')}
          hideLabel
          value={calendar.nudgeTime}
          problem={(text) => (text === '' ? t('week.timeMissing') : null)}
          onCommit={(nudgeTime) => onCalendar({ nudgeTime })}
        />
      </Setting>
      <Setting id="holidays">
        <HolidayPicker {...{ catalog, calendar, now }} chosen={holidays} onChoose={onHolidays} />
      </Setting>
      <Setting id="days-off">
        <DaysOff daysOff={calendar.daysOff} now={now} onChange={(daysOff) => onCalendar({ daysOff })} />
      </Setting>
      <Setting id="call-free">
        <CallFree times={calendar.callFree} onChange={(callFree) => onCalendar({ callFree })} />
      </Setting>
    </SectionPage>
  );
}
