import type { Touch } from '@/lib/domain/prospect/touch';
import { countWith, rowsWith } from './by-keys';
import type { NextTouchDatabase } from './database';
import type { TouchRow } from './rows';
import { writeDifference } from './write-difference';

/** From so many touches on, those that stayed as they were are not read. */
const MANY = 50;

/**
 * Makes the touches stored of these prospects equal to `rows`. Call inside a transaction.
 *
 * @param rows by moment, as `toRows` makes them of `after`
 * @param touchesBefore the touches that the log held for these prospects until now, where the caller knows them. Of many,
 *   only those are then looked up that `after` does not hold as the same objects
 */
export async function replaceTouches(
  { touches }: NextTouchDatabase,
  prospectIds: readonly string[],
  rows: readonly TouchRow[],
  after: readonly Touch[],
  touchesBefore?: () => readonly Touch[],
): Promise<void> {
  const before = rows.length >= MANY && touchesBefore?.();
  const isKnown =
    before && isContinued(before, rows) && (await countWith(touches, 'prospectId', prospectIds)) === before.length;
  if (!isKnown) return writeDifference(touches, await rowsWith(touches, 'prospectId', prospectIds), rows);
  const same = new Set(before);
  const changed = new Set(after.filter((touch) => !same.has(touch)).map(({ id }) => id));
  const stored = (await touches.bulkGet([...changed])).filter((row) => row !== undefined);
  await writeDifference(
    touches,
    stored,
    rows.filter(({ id }) => changed.has(id)),
  );
}

/**
 * Whether the rows are the touches from before, in their order and with their subjects, and later ones. The words of a
 * row depend on the subjects of those before it.
 */
function isContinued(before: readonly Touch[], rows: readonly TouchRow[]): boolean {
  const known = new Map(before.map((touch) => [touch.id, touch]));
  return (
    known.size === before.length &&
    rows.length >= before.length &&
    rows.slice(0, before.length).every(({ id, at, subject, prospectId }) => {
      const touch = known.get(id);
      return touch?.at === at && touch.subject === subject && touch.prospectId === prospectId;
    })
  );
}
