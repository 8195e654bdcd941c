import { type Revision, revisionOf } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { previewChoices } from '@/lib/domain/schedule/preview';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import type { PageReads } from '@/lib/pages/reads';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { LOAD_DAYS, lighterThan, loadDays } from './load-days';
import { RescheduleDialog } from './reschedule-dialog';

const EMPTY: ReadonlyMap<LocalDate, number> = new Map();

export interface MoveDialogProps {
  now: Now;
  calendar: CalendarRules;
  /** Whose touch; null = closed. */
  nudge: Nudge | null;
  onClose: () => void;
  onMove: (nudge: Nudge, dueAt: LocalDateTime, lighterDay: boolean) => void;
}

/** Touches due by day over the coming weeks; what is due by now counts as today's. */
async function readLoad(reads: PageReads, now: LocalDateTime): Promise<ReadonlyMap<LocalDate, number>> {
  const today = dateIn(now);
  const [load, due] = await Promise.all([
    reads.dueCountByDay(now, `${plusDays(today, LOAD_DAYS)}T23:59`),
    reads.countDue(now),
  ]);
  return new Map(load).set(today, (load.get(today) ?? 0) + due);
}

/** The steps the touch is one of; undefined where they are not known. */
async function readRevision(reads: PageReads, { cadenceId, revision }: Nudge): Promise<Revision | undefined> {
  const cadence = (await reads.cadences()).find(({ id }) => id === cadenceId);
  return cadence && revisionOf(cadence, revision);
}

/** Moves a touch, with what each day holds read from the log while the dialog is open. */
export function MoveDialog({ now, calendar, nudge, onClose, onMove }: MoveDialogProps) {
  const { reads } = usePorts();
  const isOpen = nudge !== null;
  const read = useLive(async () => (isOpen ? readLoad(reads, now.local) : EMPTY), [reads, now.local, isOpen]);
  const revision = valueOr(
    useLive(async () => (nudge ? readRevision(reads, nudge) : undefined), [reads, nudge?.enrollmentId]),
    undefined,
  );
  const input = { now: now.local, load: valueOr(read, EMPTY), rules: calendar };
  return (
    <RescheduleDialog
      nudge={nudge}
      now={now.local}
      nudgeTime={calendar.nudgeTime}
      days={loadDays(input)}
      lighter={nudge?.dueAt ? lighterThan(nudge.dueAt, input) : null}
      followingDue={(moment) => {
        if (!nudge || !revision) return null;
        const [choice] = previewChoices(revision, nudge.stepIndex, [moment], calendar, now.zone);
        return choice?.next?.dueAt ?? null;
      }}
      onClose={onClose}
      onMove={(dueAt, lighterDay) => {
        if (nudge) onMove(nudge, dueAt, lighterDay);
        onClose();
      }}
    />
  );
}
