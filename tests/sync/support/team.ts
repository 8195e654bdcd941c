import { putDoc } from '@/lib/services/sync/session';
import { passOfTeam } from '@/lib/services/sync/team-vault';
import { createTeammates } from '@/lib/services/sync/teammates';
import { newMember, SHARE_KEY } from '@/lib/sync/team/team-membership';
import { newVault, type Vault } from '@/lib/sync/vault';
import type { TestMachine } from './machine';
import type { repOnServer } from './rep';

/** The rep of this machine joins a team. */
export async function joinTeam(machine: TestMachine, vault: Vault, name: string): Promise<void> {
  await putDoc(
    machine.sync,
    'share',
    SHARE_KEY,
    await newMember(vault, { id: `member-${name}`, name, founded: false }, machine.at),
  );
}

/** A pass over the rep's own vault and the team's, as the worker makes it. */
export async function teamPass(machine: TestMachine) {
  await machine.pass();
  const wire = await machine.wire();
  try {
    return await passOfTeam(machine.sync, wire);
  } finally {
    await wire.close();
  }
}

/** Passes of each in turn until nothing moves any more. */
export async function teamLevel(...machines: TestMachine[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const each of machines) await teamPass(each);
}

export function teammatesOf({ db }: TestMachine) {
  const teammates = createTeammates(db);
  if (!teammates) throw new Error('The edition with sync');
  return teammates;
}

/** Two reps of one team, each with a vault and a machine of their own: Robin and Kim. */
export async function twoReps(rep: ReturnType<typeof repOnServer>) {
  const [vault, robin, kim] = [newVault(), await rep.machine(), await rep.machine()];
  await robin.join(newVault(), true);
  await kim.join(newVault(), true);
  await joinTeam(robin, vault, 'Robin');
  await joinTeam(kim, vault, 'Kim');
  await teamLevel(robin, kim);
  return { vault, robin, kim };
}
