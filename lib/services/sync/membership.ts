import { nkeys } from '@nats-io/nats-core';
import * as z from 'zod/mini';
import type { KeyValues } from '@/lib/platform/storage-area';
import { fromUtf8 } from '@/lib/sync/bytes';
import { Servers } from '@/lib/sync/pairing-code';
import { newWrapPair } from '@/lib/sync/rotate';
import { Token, Vault } from '@/lib/sync/vault';
import { createSerial } from '../serial';

/**
 * Which machine this is, and what it has joined. In extension storage, apart from the database: a database that was
 * lost is read anew from the server.
 */
const IDENTITY_KEY = 'sync-identity';
const MEMBERSHIP_KEY = 'sync-membership';

/** The keys of this machine. */
export const Identity = z.object({
  machineId: z.string().check(z.minLength(1)),
  /** Seed of the machine's NKey (`SU…`), by which the server lets it in. */
  seed: z.string(),
  publicKey: z.string(),
  /** The pair that new epochs are wrapped for. */
  wrap: z.object({ publicKey: z.string(), privateKey: z.looseObject({}) }),
});
/** The keys of this machine, as read. */
export type Identity = z.infer<typeof Identity>;

/** The vault this machine has joined. */
export const Membership = z.object({
  servers: Servers,
  team: Token,
  machineName: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Epoch ms. */
  joinedAt: z.int(),
  /** The database has what sync needs of it: the baseline is in the outbox. */
  prepared: z.boolean(),
  founder: z.boolean(),
  vault: Vault,
});
/** The vault this machine has joined, as read. */
export type Membership = z.infer<typeof Membership>;

async function makeIdentity(local: KeyValues, newId: () => string): Promise<Identity> {
  const user = nkeys.createUser();
  const wrap = await newWrapPair();
  const identity: Identity = {
    machineId: newId(),
    seed: fromUtf8(user.getSeed()),
    publicKey: user.getPublicKey(),
    wrap: { publicKey: wrap.publicKey, privateKey: { ...wrap.privateKey } },
  };
  await local.set(IDENTITY_KEY, identity);
  return identity;
}

/** One call after the other, so that two at once do not create two machines. */
const inTurn = createSerial();

/** This machine's identity; made when first asked for. */
export function loadIdentity(local: KeyValues, newId: () => string): Promise<Identity> {
  return inTurn(async () => {
    const read = Identity.safeParse(await local.get(IDENTITY_KEY));
    return read.success ? read.data : makeIdentity(local, newId);
  });
}

/** Null where nothing was joined. */
export async function loadMembership(local: KeyValues): Promise<Membership | null> {
  const read = Membership.safeParse(await local.get(MEMBERSHIP_KEY));
  return read.success ? read.data : null;
}

/** Stores the membership. */
export async function saveMembership(local: KeyValues, membership: Membership): Promise<void> {
  await local.set(MEMBERSHIP_KEY, membership);
}

/** Forgets secret and identity. Joining again makes a new machine. */
export async function dropMembership(local: KeyValues): Promise<void> {
  await local.remove(MEMBERSHIP_KEY);
  await local.remove(IDENTITY_KEY);
}
