import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import { STAGES, type Stage, stageOfReason } from '@/lib/domain/prospect/stage';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '../database';

/** Ids of each stage: longest without a touch first, of those at an end the latest first. */
export type Board = Record<string, string[]>;

const AT_AN_END: readonly Stage[] = ['won', 'lost'];

/** Stages after which the rep's own count. */
const BEFORE_OWN: readonly (string | undefined)[] = ['replied', 'meeting'];

/**
 * Everybody by stage. Reads keys of indices and no row.
 *
 * @param soon until when a touch makes somebody "in cadence"
 * @param own ids of the rep's own stages
 */
export async function board(
  { prospects }: NextTouchDatabase,
  soon: LocalDateTime,
  own: readonly string[] = [],
): Promise<Board> {
  const inOwn = await Promise.all(own.map((id) => prospects.where('summary.stage').equals(id).primaryKeys()));
  const withState = (state: string) => prospects.where('summary.state').equals(state).primaryKeys();
  const [ordered, fresh, active, paused, due, ...ended] = await Promise.all([
    prospects.orderBy('summary.lastAt').primaryKeys(),
    ...['none', 'active', 'paused'].map(withState),
    prospects.where('summary.nextAt').between('', soon, false, true).primaryKeys(),
    ...FINISH_REASONS.map((reason) => prospects.where('summary.outcome').equals(reason).primaryKeys()),
  ]);
  const stages = new Map<string, string>();
  const put = (ids: readonly string[] | undefined, stage: Stage | null) => {
    for (const id of ids ?? []) if (stage) stages.set(id, stage);
  };
  for (const [index, reason] of FINISH_REASONS.entries()) put(ended[index], stageOfReason(reason));
  put(fresh, 'new');
  put(active, 'waiting');
  put(due, 'in-cadence');
  put(paused, 'waiting');
  for (const [index, id] of own.entries())
    for (const person of inOwn[index] ?? []) if (BEFORE_OWN.includes(stages.get(person))) stages.set(person, id);
  const found = Object.fromEntries([...STAGES, ...own].map((stage): [string, string[]] => [stage, []])) as Board;
  for (const id of ordered ?? []) {
    const stage = stages.get(id);
    if (stage) found[stage]?.push(id);
  }
  for (const stage of AT_AN_END) found[stage]?.reverse();
  return found;
}
