import type { OptionsContext } from '../shell/options-context';
import { useCalendar } from './use-calendar';
import { WeekSettings } from './week-settings';

/** When the rep works. */
export function WeekSection({ context }: { context: OptionsContext }) {
  const { catalog, onCalendar, onHolidays } = useCalendar(context);
  const { settings, now } = context;
  return (
    <WeekSettings
      calendar={settings.calendar}
      holidays={settings.holidays}
      catalog={catalog}
      now={now.local}
      onCalendar={onCalendar}
      onHolidays={onHolidays}
    />
  );
}
