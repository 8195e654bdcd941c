import { WeekSettings } from '@/components/options/week/week-settings';
import type { OptionsContext } from '../options-context';
import { useCalendar } from '../use-calendar';

/** When the rep works. */
export function WeekSection({ context }: { context: OptionsContext }) {
  const { book, onCalendar, onHolidays } = useCalendar(context);
  const { settings, now } = context;
  return (
    <WeekSettings
      calendar={settings.calendar}
      holidays={settings.holidays}
      book={book}
      now={now.local}
      onCalendar={onCalendar}
      onHolidays={onHolidays}
    />
  );
}
