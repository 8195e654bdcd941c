import * as z from 'zod/mini';
import { Box } from '../item';
import { unwrap, wrapFor } from '../rotate';
import { type OutboxRow, outboxKey, readOutboxKey } from '../tables';
import { HandedProspect } from './handed-prospect';
import { createPseudonyms } from './pseudonyms';
import type { TeamContext } from './tell-team';

/** A hand-over as it lies in the team's vault: wrapped for giver and taker, unreadable to the others. */
const HandOver = z.object({ to: z.string(), boxes: z.record(z.string(), Box) });
/** What the taker said. */
export const HandAnswer = z.enum(['taken', 'declined']);
/** What the taker said. */
export type HandAnswer = z.infer<typeof HandAnswer>;

/** A hand-over that this member can read. */
export interface OpenHandOver {
  key: string;
  from: string;
  to: string;
  /** Epoch ms. */
  at: number;
  handed: HandedProspect;
  answer: HandAnswer | null;
}

function row(
  context: TeamContext,
  kind: 'hand-over' | 'hand-answer',
  key: string,
  value: unknown,
  person: string,
): OutboxRow {
  const { ports } = context;
  return { key: outboxKey(kind, key), rev: ports.newId(), at: ports.now(), value, person };
}

/** Hands a prospect to a teammate. @param wrapKeys public keys of giver and taker, by member */
export async function handOver(
  context: TeamContext,
  handed: HandedProspect,
  to: string,
  wrapKeys: ReadonlyMap<string, string>,
): Promise<void> {
  const boxes: Record<string, Box> = {};
  for (const [member, key] of wrapKeys) boxes[member] = await wrapFor(key, JSON.stringify(handed));
  const person = await createPseudonyms(context.namer).address(handed.addresses[0] ?? '');
  await context.tables.outbox.put(row(context, 'hand-over', context.ports.newId(), { to, boxes }, person));
}

/** Says what has become of a hand-over to this member. */
export async function answerHandOver(context: TeamContext, { key, handed }: OpenHandOver, answer: HandAnswer) {
  const person = await createPseudonyms(context.namer).address(handed.addresses[0] ?? '');
  await context.tables.outbox.put(row(context, 'hand-answer', key, answer, person));
}

/** Hand-overs from and to this member, the latest first, with what waits here counted. */
export async function openHandOvers(context: TeamContext): Promise<OpenHandOver[]> {
  const { tables, machine } = context;
  const of = async (kind: 'hand-over' | 'hand-answer') => {
    const waiting = await tables.outbox.where('key').startsWith(outboxKey(kind, '')).toArray();
    const known = await tables.docs.where('kind').equals(kind).toArray();
    return [
      ...known.map(({ key, value, at, by }) => ({ key, value, at, by })),
      ...waiting.map(({ key, value, at }) => ({ key: readOutboxKey(key).id, value, at, by: machine.id })),
    ];
  };
  const answers = new Map((await of('hand-answer')).map(({ key, value }) => [key, HandAnswer.safeParse(value).data]));
  const open = new Map<string, OpenHandOver>();
  for (const { key, value, at, by } of await of('hand-over')) {
    const read = HandOver.safeParse(value);
    const box = read.success ? read.data.boxes[machine.id] : undefined;
    if (!read.success || !box) continue;
    const text = await unwrap(box, machine.unwrapKey).catch(() => 'null');
    const handed = HandedProspect.safeParse(JSON.parse(text));
    if (handed.success)
      open.set(key, { key, from: by, to: read.data.to, at, handed: handed.data, answer: answers.get(key) ?? null });
  }
  return [...open.values()].toSorted((a, b) => b.at - a.at);
}
