import type { CadenceKind } from '@/lib/domain/insights/cadence-kind';
import { type EnrollmentFacts, journeysOf, type TouchFacts } from '@/lib/domain/insights/journeys-of';

/** Epoch ms of a local time, in a zone without offset. */
export const instant = (local: string) => Date.parse(`${local}:00Z`);

/** `out 2026-11-02T09:00 email steady` or `in 2026-11-03T10:00 email`; a due moment and a value item may follow. */
export function touch(line: string, index: number): TouchFacts {
  const [way, local = '', channel, run, dueAt, item] = line.split(' ');
  return {
    id: `t${index}`,
    channel: channel as TouchFacts['channel'],
    direction: way === 'in' ? 'inbound' : 'outbound',
    at: instant(local),
    local,
    enrollmentId: run ?? null,
    valueItemId: item ?? null,
    ...(dueAt && dueAt !== '-' && { dueAt }),
  };
}

/** A run through a cadence, whose id is the cadence's too. */
export function run(
  id: string,
  from: string,
  finishReason: EnrollmentFacts['finishReason'] = null,
  to?: string,
): EnrollmentFacts {
  return { id, cadenceId: id, enrolledAt: instant(from), finishReason, finishedAt: to ? instant(to) : null };
}

const KINDS: Record<string, CadenceKind> = { steady: 'outreach', cold: 'outreach', inbound: 'inbound' };
/** The journeys of these runs and touches, the latter as `touch` reads them. */
export const journeys = (runs: EnrollmentFacts[], lines: string[]) =>
  journeysOf(runs, lines.map(touch), (id) => KINDS[id] ?? 'own');

/** Three touches of one run, the last of them late. */
export const THREE = [
  'out 2026-11-02T09:00 email steady',
  'out 2026-11-04T09:00 email steady 2026-11-04T08:00',
  'out 2026-11-09T09:00 call steady 2026-11-06T08:00 item-1',
];
