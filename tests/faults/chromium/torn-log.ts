import { statSync, truncateSync } from 'node:fs';
import type { FaultRow } from '../row';
import { databaseFolders, logFiles } from '../support/database-files';
import { withRig } from '../support/rig';
import { until } from '../support/until';
import { commandsFor, whatIsKept } from '../support/writes';

/** Bytes that are missing at the end of the file: less than any record has. */
const TORN = 5;
const WRITES = 5;

export const tornLog: FaultRow = {
  id: 'torn-log',
  title: 'Last record of the database cut off by a crash, and written behind',
  bar: '0 acknowledged lost',
  where: 'Chromium',
  times: { short: 1, full: 5 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      await rig.settleIn();
      const kept: string[] = [];
      const cut: string[] = [];
      for (let round = 0; round < times; round += 1) {
        const names = Array.from({ length: WRITES }, (_, index) => `t${round}-${index}`);
        for (const name of names) await rig.value('log', 'executeAll', commandsFor(name));
        // The last write, or what the background wrote after it, is the one that the crash comes into.
        cut.push(...names.splice(-1));
        kept.push(...names);
        await rig.quit();
        const torn = logFiles(databaseFolders(rig));
        for (const file of torn) truncateSync(file, statSync(file).size - TORN);
        await rig.start();
        await until(
          'a new file is begun',
          async () => logFiles(databaseFolders(rig)),
          (files) => files.length > 0 && !files.some((file) => torn.includes(file)),
        );
      }
      // At this start the browser reads what was written behind the last record that was cut off.
      await rig.quit();
      await rig.start();
      const { lost, partial, doubled, stored } = await whatIsKept(rig, kept, kept);
      const { partial: half } = await whatIsKept(rig, cut, []);
      return {
        ...{ injected: times, lost: lost.length, doubled },
        ok: lost.length + partial.length + half.length + doubled === 0,
        seen: `${stored} of ${kept.length} kept through ${times} torn files, ${partial.length + half.length} partial`,
      };
    }),
};
