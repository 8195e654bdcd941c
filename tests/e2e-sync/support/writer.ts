import type { Profile } from './profile';

const MAILBOX = 'rep@seller.example';

/** An act of the rep, the n-th of this machine: a new prospect, or something about the one before. */
function commandOf(machine: string, n: number): object {
  const prospectId = `${MAILBOX}:${machine}-${Math.floor(n / 3)}@buyer.example`;
  if (n % 3 === 0)
    return {
      type: 'add-prospect',
      prospectId,
      addresses: [`${machine}-${Math.floor(n / 3)}@buyer.example`],
      name: `Prospect of ${machine}`,
      company: 'Buyer Ltd',
      mailbox: MAILBOX,
      source: 'manual',
    };
  if (n % 3 === 1) return { type: 'enroll', prospectId, cadenceId: 'steady', afterTouchId: null };
  const touch = {
    channel: 'call',
    direction: 'outbound',
    at: null,
    enrollmentId: null,
    outcome: null,
    valueItemId: null,
  };
  return { type: 'log-touch', prospectId, note: `${machine} said yes`, ...touch };
}

/** Writes on and on until it is stopped. Gives the batches of the acts that were acknowledged. */
export function writer(profile: Profile, pace: number): { stop(): Promise<string[]> } {
  const done: string[] = [];
  let isOver = false;
  const work = (async () => {
    for (let n = 0; !isOver; n += 1) {
      try {
        const outcome = (await profile.execute(commandOf(profile.name, n))) as { ok: boolean; batch?: string };
        if (outcome.ok && outcome.batch) done.push(outcome.batch);
      } catch {
        // The worker was killed under the call: nothing was acknowledged.
      }
      await new Promise((resolve) => setTimeout(resolve, pace));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await work;
      return done;
    },
  };
}
