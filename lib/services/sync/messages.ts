import * as z from 'zod/mini';
import type { Answer } from '@/lib/messages/envelope';
import { callerOf, type Sender } from '@/lib/messages/server';
import type { SyncService } from '@/lib/messages/sync-contract';

const text = (most: number) => z.string().check(z.maxLength(most));
const nothing = z.tuple([]);

/** Arguments of each method. Extension pages alone may call them: the pairing code unlocks the whole vault. */
const ARGUMENTS: Readonly<Record<keyof SyncService, z.ZodMiniType<unknown[]>>> = {
  status: nothing,
  found: z.tuple([
    z.object({ servers: z.array(text(300)).check(z.maxLength(20)), team: text(40), machineName: text(200) }),
  ]),
  join: z.tuple([z.object({ code: text(30_000), machineName: text(200) })]),
  invite: nothing,
  syncNow: nothing,
  removeMachine: z.tuple([z.nullable(text(200))]),
  leave: nothing,
  foundTeam: z.tuple([text(200)]),
  joinTeam: z.tuple([z.object({ code: text(30_000), name: text(200) })]),
  inviteTeammate: nothing,
  removeTeammate: z.tuple([text(200)]),
  lent: nothing,
  lend: z.tuple([z.object({ what: z.enum(['cadence', 'value-item']), id: text(500), isLent: z.boolean() })]),
  handedOver: nothing,
  handOver: z.tuple([z.object({ prospectId: text(500), to: text(200), withNotes: z.boolean() })]),
  answerHandOver: z.tuple([z.object({ key: text(200), mailbox: z.nullable(text(320)) })]),
  figures: nothing,
  shareFigures: z.tuple([z.boolean()]),
  leaveTeam: nothing,
};

const Call = z.object({
  kind: z.literal('next-touch:sync'),
  method: z.string().check(z.maxLength(50)),
  args: z.array(z.unknown()).check(z.maxLength(2)),
});

/** Answers one message; null when it is none of sync's. Never rejects. */
export async function answerSync(
  message: unknown,
  sender: Sender,
  own: { ownId: string; ownBase: string },
  service: SyncService,
): Promise<Answer | null> {
  const call = Call.safeParse(message);
  if (!call.success) return null;
  const { method } = call.data;
  const rule = Object.hasOwn(ARGUMENTS, method) ? ARGUMENTS[method as keyof SyncService] : undefined;
  if (!rule || callerOf(sender, own)?.kind !== 'page')
    return { ok: false, failure: { code: 'not-allowed', message: `sync.${method}` } };
  const args = rule.safeParse(call.data.args);
  if (!args.success) return { ok: false, failure: { code: 'invalid-input', message: `sync.${method}` } };
  try {
    const methods = service as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>;
    return { ok: true, value: (await methods[method]?.(...args.data)) ?? null };
  } catch (error) {
    console.error(`Next Touch: sync.${method}`, error);
    return { ok: false, failure: { code: 'unknown', message: error instanceof Error ? error.message : String(error) } };
  }
}
