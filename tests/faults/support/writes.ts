import type { Command } from '@/lib/domain/log/commands';
import type { Followed } from './follow-sends';

/** One prospect with a touch and an enrollment: three events and three projected rows, which must come or stay away together. */
export function commandsFor(name: string): Command[] {
  const prospectId = `fault:${name}`;
  return [
    {
      ...{ type: 'add-prospect', prospectId, addresses: [`${name}@acme.example`] },
      ...{ name, company: 'Acme', mailbox: 'rep@vendor.example', source: 'manual' },
    },
    {
      ...{ type: 'log-touch', prospectId, channel: 'call', direction: 'outbound', at: null, enrollmentId: null },
      ...{ outcome: null, note: null, valueItemId: null },
    },
    { type: 'enroll', prospectId, cadenceId: 'steady', afterTouchId: null },
  ];
}

export interface Kept {
  /** Acknowledged, but not whole in the log. */
  lost: string[];
  /** There in part. */
  partial: string[];
  /** Touches beyond one. */
  doubled: number;
  stored: number;
}

/** Looks at what is left of writes made by {@link commandsFor}. */
export async function whatIsKept(
  rig: Pick<Followed, 'rows'>,
  asked: readonly string[],
  acked: readonly string[],
): Promise<Kept> {
  const [events, prospects, touches, enrollments] = await Promise.all(
    ['events', 'prospects', 'touches', 'enrollments'].map((table) => rig.rows(table)),
  );
  const count = (rows: { prospectId?: string; id?: string }[] | undefined, id: string, by: 'id' | 'prospectId') =>
    (rows ?? []).filter((row) => row[by] === id).length;
  const kept: Kept = { lost: [], partial: [], doubled: 0, stored: 0 };
  for (const name of asked) {
    const id = `fault:${name}`;
    const counts = [
      (events ?? []).filter((row) => row.prospectId === id && row.type !== 'prospect-edited').length / 3,
      count(prospects, id, 'id'),
      count(touches, id, 'prospectId'),
      count(enrollments, id, 'prospectId'),
    ];
    const isWhole = counts.every((each) => each === 1);
    if (isWhole) kept.stored += 1;
    else if (counts.some((each) => each !== 0)) kept.partial.push(`${name} ${counts.join('/')}`);
    if (!isWhole && acked.includes(name)) kept.lost.push(name);
    kept.doubled += Math.max(0, (counts[2] ?? 0) - 1);
  }
  return kept;
}
