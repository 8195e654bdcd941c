import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JobState, LossFound } from '@/lib/messages/data-contract';
import type { FaultRow } from '../row';
import { databaseFolders } from '../support/database-files';
import { type Rig, withRig } from '../support/rig';
import { until } from '../support/until';
import { commandsFor, whatIsKept } from '../support/writes';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile());

/** Four ways a disk or a crash leaves the folder in which the browser keeps the databases of the extension. */
const KINDS: Record<string, (folder: string) => void> = {
  garbage: (folder) => {
    for (const file of files(folder)) {
      const bytes = readFileSync(file);
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 197 + 31) % 256;
      writeFileSync(file, bytes);
    }
  },
  truncated: (folder) => {
    for (const file of files(folder)) truncateSync(file, Math.floor(statSync(file).size / 3));
  },
  'parts missing': (folder) => {
    for (const file of files(folder)) if (/\.(log|ldb)$/.test(file)) rmSync(file);
  },
  'all gone': (folder) => rmSync(folder, { recursive: true }),
};

async function jobDone(rig: Rig, id: unknown): Promise<void> {
  await until(
    'the job is done',
    async () => (await rig.value('data', 'job', String(id))) as JobState | null,
    (job) => job?.state === 'done',
  );
}

export const corruption: FaultRow = {
  id: 'corruption',
  title: 'Database corrupted: garbage, truncated, parts missing, all gone',
  bar: 'noticed, restore offered, at most 24 h lost',
  where: 'Chromium',
  times: { short: 1, full: 4 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      await rig.settleIn();
      const names: string[] = [];
      const seen: string[] = [];
      let lost = 0;
      let isNoticed = true;
      let doubled = 0;
      for (const [kind, damage] of Object.entries(KINDS).slice(0, times)) {
        for (let index = 0; index < 5; index += 1) {
          const name = `c${names.length}`;
          names.push(name);
          await rig.value('log', 'executeAll', commandsFor(name));
        }
        await jobDone(rig, await rig.value('data', 'takeSnapshot'));
        await rig.quit();
        const folders = databaseFolders(rig);
        for (const folder of folders) if (existsSync(folder)) damage(folder);
        await rig.start();
        const found = (await rig.value('data', 'lossFound')) as LossFound | null;
        if (found?.snapshot) {
          await jobDone(rig, await rig.value('data', 'restoreSnapshot', found.snapshot.id));
        }
        const kept = await whatIsKept(rig, names, names);
        lost += kept.lost.length;
        doubled += kept.doubled;
        isNoticed &&= found?.snapshot != null;
        const offered = found?.snapshot ? 'restore offered' : 'NO SNAPSHOT';
        seen.push(`${kind}: ${found?.kind ?? 'NOT NOTICED'}, ${offered}, ${kept.stored} of ${names.length} back`);
      }
      return {
        injected: seen.length,
        lost,
        doubled,
        ok: isNoticed && lost === 0 && doubled === 0,
        seen: seen.join('; '),
      };
    }),
};
