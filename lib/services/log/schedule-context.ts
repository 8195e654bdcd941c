import type { Cadence } from '@/lib/domain/cadence/cadence';
import { project } from '@/lib/domain/log/project/project';
import type { ScheduleContext } from '@/lib/domain/log/schedule-context';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';
import type { Settings } from '@/lib/domain/settings';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { Project } from '@/lib/storage/projection';

/** All cadences by id, archived ones too: old enrollments still run on them. May join a transaction. */
export async function loadCadences(db: NextTouchDatabase): Promise<Map<string, Cadence>> {
  return new Map((await db.cadences.toArray()).map((cadence) => [cadence.id, cadence]));
}

/** What folding and deciding need. `zone` is an IANA name. */
export function scheduleContext(
  cadences: ReadonlyMap<string, Cadence>,
  settings: Settings,
  zone: string,
): ScheduleContext {
  return { cadences, rules: settings.calendar, zone };
}

/** The fold as storage takes it. */
export function projector(context: ScheduleContext): Project {
  return (events) => project(events, context);
}

const AFTER_ANSWER = 'after-meeting';

/** The cadence to offer to somebody whose last one has ended: after an answer, the one for what was begun. */
export function nextCadenceId(
  ended: FinishReason,
  cadences: ReadonlyMap<string, Cadence>,
  settings: Settings,
): string | null {
  const answered = ended === 'replied' || ended === 'meeting-booked' || ended === 'won';
  const after = [...cadences.values()].find((each) => each.presetId === AFTER_ANSWER && each.archivedAt === null);
  return (answered && after?.id) || defaultCadenceId(cadences, settings);
}

/** The cadence new prospects get: the rep's default, or the first that is not archived; null when there is none. */
export function defaultCadenceId(cadences: ReadonlyMap<string, Cadence>, settings: Settings): string | null {
  const wanted = cadences.get(settings.defaultCadenceId);
  if (wanted && wanted.archivedAt === null) return wanted.id;
  const open = [...cadences.values()].filter((cadence) => cadence.archivedAt === null);
  return open.toSorted((a, b) => a.order - b.order)[0]?.id ?? null;
}
