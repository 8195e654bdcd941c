import type { TestServer } from '../../sync/support/server';
import { Profile } from './profile';

type Look = Parameters<typeof Profile.open>[1];

/** Two reps of one team, each with a profile of their own: Robin, who began it and leads it, and Kim. */
export async function twoReps({ cluster, team }: TestServer, ofKim: Look = {}) {
  const [robin, kim] = [await Profile.open('robin'), await Profile.open('kim', ofKim)];
  for (const each of [robin, kim])
    await each.sync('found', { servers: cluster.servers(), team, machineName: each.name });
  await robin.sync('foundTeam', 'Robin');
  await kim.sync('joinTeam', { code: await robin.sync('inviteTeammate'), name: 'Kim' });
  await level(kim, robin);
  return { robin, kim };
}

/** Passes of each until both know what the other told. */
export async function level(...profiles: Profile[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const each of profiles) await each.level();
}

/** A prospect of this mailbox, added by hand. */
export function adds(mailbox: string, address: string, name: string, notes = '') {
  const prospectId = `${mailbox}:${address}`;
  const person = { addresses: [address], name, company: 'Acme', notes };
  return { type: 'add-prospect', prospectId, ...person, mailbox, source: 'manual' };
}

/** A touch of them, logged by hand. @param at epoch ms */
export function logs(mailbox: string, address: string, at: number, channel = 'email') {
  const facts = { enrollmentId: null, outcome: null, note: null, valueItemId: null };
  return { type: 'log-touch', prospectId: `${mailbox}:${address}`, channel, direction: 'outbound', at, ...facts };
}
