import { useLive, valueOr } from '@/components/ports/use-live';
import { LOAD_DAYS, lighterThan, loadDays } from '@/components/reschedule/load-days';
import { RescheduleDialog } from '@/components/reschedule/reschedule-dialog';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { countDue, dueCountByDay } from '@/lib/storage/queries';

const EMPTY: ReadonlyMap<LocalDate, number> = new Map();

export interface MoveDialogProps {
  db: NextTouchDatabase;
  now: Now;
  calendar: CalendarRules;
  /** Whose touch; null = closed. */
  nudge: Nudge | null;
  onClose: () => void;
  onMove: (nudge: Nudge, dueAt: LocalDateTime, lighterDay: boolean) => void;
}

/** Touches due by day over the coming weeks; what is due by now counts as today's. */
async function readLoad(db: NextTouchDatabase, now: LocalDateTime): Promise<ReadonlyMap<LocalDate, number>> {
  const today = now.slice(0, 10);
  const [load, due] = await Promise.all([
    dueCountByDay(db, now, `${plusDays(today, LOAD_DAYS)}T23:59`),
    countDue(db, now),
  ]);
  return load.set(today, (load.get(today) ?? 0) + due);
}

/** Moves a touch, with what each day holds read from the log while the dialog is open. */
export function MoveDialog({ db, now, calendar, nudge, onClose, onMove }: MoveDialogProps) {
  const isOpen = nudge !== null;
  const read = useLive(async () => (isOpen ? readLoad(db, now.local) : EMPTY), [db, now.local, isOpen]);
  const input = { now: now.local, load: valueOr(read, EMPTY), rules: calendar };
  return (
    <RescheduleDialog
      nudge={nudge}
      now={now.local}
      nudgeTime={calendar.nudgeTime}
      days={loadDays(input)}
      lighter={nudge?.dueAt ? lighterThan(nudge.dueAt, input) : null}
      onClose={onClose}
      onMove={(dueAt, lighterDay) => {
        if (nudge) onMove(nudge, dueAt, lighterDay);
        onClose();
      }}
    />
  );
}
