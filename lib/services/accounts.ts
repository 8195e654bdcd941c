import * as z from 'zod/mini';
import type { Deps } from './deps';

/** Gmail's number N of each account, by address, as the page last named them. The numbers move, so never a key. */
const KEY = 'gmail-accounts';
const Accounts = z.record(z.string(), z.int().check(z.minimum(0), z.maximum(999)));
type Accounts = z.infer<typeof Accounts>;

/** Lower-case address → N. */
export async function knownAccounts({ local }: Pick<Deps, 'local'>): Promise<Accounts> {
  const read = Accounts.safeParse(await local.get(KEY));
  return read.success ? read.data : {};
}

/** A list names all accounts signed in here; those it does not name are kept without their place being taken. */
export async function rememberAccounts(
  deps: Pick<Deps, 'local'>,
  accounts: { address: string; index: number }[],
): Promise<void> {
  const known = await knownAccounts(deps);
  const named = new Map(accounts.map(({ address, index }) => [address.trim().toLowerCase(), index]));
  named.delete('');
  if (named.size === 0) return;
  const taken = new Set(named.values());
  const kept = Object.entries(known).filter(([address, index]) => !named.has(address) && !taken.has(index));
  const next = Object.fromEntries([...kept, ...named].slice(-100));
  if (JSON.stringify(next) !== JSON.stringify(known)) await deps.local.set(KEY, next);
}

/** The account behind a number, if exactly one is known. */
export function addressAt(accounts: Accounts, index: number): string | null {
  return Object.entries(accounts).find(([, each]) => each === index)?.[0] ?? null;
}
