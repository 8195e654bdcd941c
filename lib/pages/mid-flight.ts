import { type Cadence, currentRevision, type Revision } from '@/lib/domain/cadence/cadence';
import { type MidFlightMove, previewRevision } from '@/lib/domain/log/project/mid-flight';
import type { Settings } from '@/lib/domain/settings';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { readGroups } from '@/lib/storage/merge-groups';

/** How the next touch of one enrollment moves. */
export interface MidFlightLine {
  enrollmentId: string;
  name: string;
  /** Null: no touch due before, or none after. */
  from: LocalDateTime | null;
  to: LocalDateTime | null;
}

/** Groups read at a time, so that thousands of prospects are never in memory with all their events. */
const CHUNK = 200;

/** The steps to compare with. */
export interface MidFlightQuestion {
  cadence: Cadence;
  steps: Pick<Revision, 'steps' | 'endWait'>;
  settings: Settings;
  /** IANA name. */
  zone: string;
}

/** Who would be due at another time with these steps, by name, the earliest first. Reads the log, writes nothing. */
export async function readMidFlight(
  db: NextTouchDatabase,
  { cadence, steps, settings, zone }: MidFlightQuestion,
): Promise<MidFlightLine[]> {
  const cadences = new Map((await db.cadences.toArray()).map((each) => [each.id, each]));
  const next: Revision = { revision: currentRevision(cadence).revision + 1, ...steps };
  const running = await db.enrollments.where('[cadenceId+state]').equals([cadence.id, 'active']).toArray();
  const ids = [...new Set(running.map((each) => each.prospectId))];
  const moves: MidFlightMove[] = [];
  for (let done = 0; done < ids.length; done += CHUNK) {
    const groups = await db.transaction('r', db.tables, () => readGroups(db, ids.slice(done, done + CHUNK)));
    const context = { cadences, rules: settings.calendar, zone };
    moves.push(
      ...previewRevision(
        groups.map((group) => group.events),
        cadence.id,
        next,
        context,
      ),
    );
  }
  const people = await db.prospects.bulkGet(moves.map((move) => move.prospectId));
  return moves
    .map(({ enrollmentId, from, to }, index) => {
      const person = people[index];
      return { enrollmentId, from, to, name: person?.name || (person?.addresses[0] ?? '') };
    })
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
