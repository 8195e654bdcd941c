import type { Nudge } from '@/lib/domain/nudge/nudge';
import { groupByMail } from '@/lib/domain/nudge/nudge-by-mail';
import type { RowNudge } from '../nudge-row/row-nudge';

/**
 * One row for one mail, however many prospects are on it; and one for one person, whom the rep may know from two
 * mailboxes or in two cadences: the first is listed and says where else. Keeps the order of the list.
 */
export function dedupeRows(nudges: readonly Nudge[]): RowNudge[] {
  const byPerson = new Map<string, RowNudge & { duplicates: Nudge[] }>();
  const rows: RowNudge[] = [];
  for (const nudge of groupByMail(nudges)) {
    const first = byPerson.get(nudge.address);
    if (first && nudge.address !== '') {
      first.duplicates.push(nudge, ...nudge.others);
      continue;
    }
    const row = { ...nudge, duplicates: [] };
    byPerson.set(nudge.address, row);
    rows.push(row);
  }
  return rows;
}
