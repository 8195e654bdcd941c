import type { Touch } from '@/lib/domain/prospect/touch';
import { byProspect } from './by-prospect';
import type { Projection } from './projection';
import { summaryOf } from './prospect-summary';
import type { EnrollmentRow, ProspectRow, TouchRow } from './rows';
import { plainSubject, prospectTokens, subjectTokens } from './search-tokens';

/** Rows of a projection, ready to store. */
export interface ProjectionRows {
  prospects: ProspectRow[];
  enrollments: EnrollmentRow[];
  touches: TouchRow[];
}

function byMoment(a: Touch, b: Touch): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** Adds to a projection what only storage needs: the row version, search words, and where the last touch is. */
export function toRows(projection: Projection): ProjectionRows {
  const last = new Map<string, string>();
  const lastWithThread = new Map<string, string>();
  const seen = new Set<string>();
  // Most mails of one person have one of a few subjects.
  const plain = new Map<string | null, string>([[null, '']]);
  const plainOf = (subject: string | null): string => {
    const found = plain.get(subject) ?? plainSubject(subject ?? '');
    plain.set(subject, found);
    return found;
  };
  const touches = projection.touches.toSorted(byMoment).map((touch): TouchRow => {
    last.set(touch.prospectId, touch.id);
    if (touch.threadId !== null || touch.legacyThreadId !== null) lastWithThread.set(touch.prospectId, touch.id);
    const subject = plainOf(touch.subject);
    const known = `${touch.prospectId}\n${subject}`;
    const words = subject === '' || seen.has(known) ? [] : subjectTokens(subject);
    seen.add(known);
    return { ...touch, v: 1, words };
  });
  const enrollments = byProspect(projection.enrollments);
  const touchesOf = byProspect(projection.touches);
  return {
    prospects: projection.prospects.map((each) => ({
      ...each,
      v: 1,
      words: prospectTokens(each),
      summary: summaryOf(each, enrollments.get(each.id) ?? [], touchesOf.get(each.id) ?? []),
    })),
    enrollments: projection.enrollments.map((each) => ({
      ...each,
      v: 1,
      lastTouchId: last.get(each.prospectId) ?? null,
      threadTouchId: lastWithThread.get(each.prospectId) ?? null,
    })),
    touches,
  };
}
