import { LogEvent } from '@/lib/domain/log/events';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { NextTouchDatabase } from '../database';
import { readable } from '../repair';
import { EnrollmentRow, ProspectRow, TouchRow } from '../rows';

/** Everything about one prospect. */
export interface ProspectPage {
  prospect: Prospect;
  /** Latest first. */
  enrollments: Enrollment[];
  /** Latest first. */
  touches: Touch[];
  /** The log itself, latest first: skips, snoozes, edits and what was undone. Of the merged prospects too. */
  events: LogEvent[];
}

/** The prospect itself, or the one it was merged into. */
async function findProspect(db: NextTouchDatabase, prospectId: string): Promise<Prospect | null> {
  const seen = new Set<string>();
  const frontier = [prospectId];
  for (let id = frontier.pop(); id !== undefined; id = frontier.pop()) {
    seen.add(id);
    const [found] = readable(ProspectRow, [await db.prospects.get(id)]);
    if (found) return found;
    const merges = await db.events.where('otherId').equals(id).toArray();
    frontier.push(...merges.map((merge) => merge.prospectId).filter((each) => !seen.has(each)));
  }
  return null;
}

/** The page of one prospect, by its id or that of one merged into it; null when there is none. */
export async function prospectPage(db: NextTouchDatabase, prospectId: string): Promise<ProspectPage | null> {
  const prospect = await findProspect(db, prospectId);
  if (!prospect) return null;
  const [enrollments, touches, events] = await Promise.all([
    db.enrollments.where('prospectId').equals(prospect.id).toArray(),
    db.touches.where('prospectId').equals(prospect.id).toArray(),
    db.events
      .where('prospectId')
      .anyOf([prospect.id, ...prospect.merged])
      .toArray(),
  ]);
  return {
    prospect,
    enrollments: readable(EnrollmentRow, enrollments).toSorted((a, b) => b.enrolledAt - a.enrolledAt),
    touches: readable(TouchRow, touches).toSorted((a, b) => b.at - a.at),
    events: readable(LogEvent, events).toSorted((a, b) => b.at - a.at),
  };
}
