import { afterAll, afterEach, beforeAll } from 'vitest';
import { newVault } from '@/lib/sync/vault';
import { TestMachine } from './machine';
import { startServer, type TestServer } from './server';

/** A rep's machines on one real server, each test with a vault of its own. Call inside `describe`. */
export function repOnServer(size = 1) {
  let server: TestServer;
  const machines: TestMachine[] = [];
  const machine = async (first = 0) => {
    const made = await TestMachine.start(server.cluster, { team: server.team, first: first % size });
    machines.push(made);
    return made;
  };
  beforeAll(async () => {
    server = await startServer({ size });
  }, 60_000);
  afterEach(async () => {
    for (const each of machines.splice(0)) await each.close();
  });
  afterAll(() => server.stop());

  return {
    server: () => server,
    machine,
    /** Machines that share a new vault; the first founded it. */
    async machines(count: number) {
      const vault = newVault();
      const made: TestMachine[] = [];
      for (let n = 0; n < count; n += 1) {
        const each = await machine(n);
        await each.join(vault, n === 0);
        made.push(each);
      }
      return { vault, machines: made };
    },
    async pair() {
      const { vault, machines: made } = await this.machines(2);
      const [one, two] = made;
      if (!one || !two) throw new Error('Two machines');
      return { vault, one, two };
    },
  };
}

/** Passes of each machine in turn until nothing moves any more. */
export async function level(...machines: TestMachine[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const each of machines) await each.pass();
}
