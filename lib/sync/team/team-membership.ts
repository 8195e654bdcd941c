import * as z from 'zod/mini';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { docId } from '../documents';
import { newWrapPair } from '../rotate';
import { outboxKey, syncTables } from '../tables';
import { Vault } from '../vault';

/** Most characters of a member's name. */
export const MEMBER_NAME = 60;

/**
 * The rep's place in a team. It travels in the rep's own vault, as the document `share|team`, so that each of the rep's
 * machines is the same member.
 */
export const TeamMembership = z.object({
  vault: Vault,
  member: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(100)),
    name: z.string().check(z.minLength(1), z.maxLength(MEMBER_NAME)),
    /** Epoch ms. */
    joinedAt: z.int(),
    /** They began the team. */
    founded: z._default(z.boolean(), false),
    /** The pair that the team's new epochs are wrapped for. */
    wrap: z.object({ publicKey: z.string(), privateKey: z.looseObject({}) }),
  }),
  /** The lead the rep agreed to show figures to; another lead is shown none. */
  figuresFor: z._default(z.nullable(z.string()), null),
});
/** The rep's place in a team. */
export type TeamMembership = z.infer<typeof TeamMembership>;

/** Key of the document that holds it. */
export const SHARE_KEY = 'team';

/** What each member tells the others about themselves. */
export const MemberCard = z.object({
  name: z.string(),
  wrapKey: z.string(),
  joinedAt: z.int(),
  founded: z._default(z.boolean(), false),
  removedAt: z.nullable(z.int()),
});
/** What each member tells the others about themselves. */
export type MemberCard = z.infer<typeof MemberCard>;

/** A new member of a team. @param now epoch ms */
export async function newMember(
  vault: Vault,
  { id, name, founded }: Pick<TeamMembership['member'], 'id' | 'name' | 'founded'>,
  now: number,
): Promise<TeamMembership> {
  const { publicKey, privateKey } = await newWrapPair();
  const wrap = { publicKey, privateKey: { ...privateKey } };
  return { vault, member: { id, name, joinedAt: now, founded, wrap }, figuresFor: null };
}

/** The rep's card. */
export function cardOf({ member }: TeamMembership): MemberCard {
  const { name, joinedAt, founded, wrap } = member;
  return { name, wrapKey: wrap.publicKey, joinedAt, founded, removedAt: null };
}

/** What stands in the place of a membership that a teammate ended. */
const Removed = z.object({ removedAt: z.int() });

async function shareNow(db: NextTouchDatabase): Promise<unknown> {
  const { docs, outbox } = syncTables(db);
  const waiting = await outbox.get(outboxKey('share', SHARE_KEY));
  return (waiting ?? (await docs.get(docId('share', SHARE_KEY))))?.value;
}

/** The rep's place in a team, with a change that has not gone out yet; null where there is none. */
export async function loadTeam(db: NextTouchDatabase): Promise<TeamMembership | null> {
  const read = TeamMembership.safeParse(await shareNow(db));
  return read.success ? read.data : null;
}

/** When this rep's machines learned that a teammate had removed the rep, epoch ms; null where none did, or the rep is in a team again. */
export async function removedFromTeam(db: NextTouchDatabase): Promise<number | null> {
  const read = Removed.safeParse(await shareNow(db));
  return read.success ? read.data.removedAt : null;
}
