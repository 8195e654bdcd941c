import { openInbox } from '../../gmail-stand-in/driver';
import type { Row } from '../../support/read-table';
import { exampleBackup, restoreBook } from '../../support/restore-book';
import type { FaultResult, FaultRow } from '../row';
import { settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { type Rig, withRig } from '../support/rig';

const SENDS = 20;
const BETWEEN_MS = 100;

const ids = async (rig: Rig, table: string) => (await rig.rows(table)).map((row) => row.id as string);

/** Two tabs restore the same file at the same moment; the log must hold each event of it once. */
async function twoAtOnce(rig: Rig, backup: string): Promise<Pick<FaultResult, 'lost' | 'doubled'>> {
  const other = await rig.context.newPage();
  await other.goto(`chrome-extension://${rig.extensionId}/options.html#data`);
  const before = new Set(await ids(rig, 'events'));
  const jobs = await Promise.all([restoreBook(rig.backstage, backup), restoreBook(other, backup)]);
  await other.close();
  const inFile = (JSON.parse(backup) as { events: { id: string }[] }).events.map((event) => event.id);
  const added = (await ids(rig, 'events')).filter((id) => !before.has(id) || inFile.includes(id));
  const told = jobs.map((job) => (job.result?.kind === 'restore' ? job.result.events : 0));
  const { lost, doubled } = countOnce(inFile, added);
  // Both say what they added: together each event once.
  return { lost: lost + Math.max(0, inFile.length - (told[0] ?? 0) - (told[1] ?? 0)), doubled };
}

export const restores: FaultRow = {
  id: 'restores',
  title: 'Two restores at once in two tabs; restore and erase-all amid sends',
  bar: 'each event once; of the sends those after the erasure, each once',
  where: 'Chromium',
  times: { short: 0, full: 4 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const inbox = await rig.context.newPage();
      await openInbox(inbox);
      const sums = { lost: 0, doubled: 0, invented: 0 };
      const seen: string[] = [];
      for (let round = 0; round < times; round += 1) {
        const backup = exampleBackup(rig.now());
        const found = await twoAtOnce(rig, backup);
        sums.lost += found.lost;
        sums.doubled += found.doubled;

        const first = round * 2 * SENDS;
        const bodies = (from: number) =>
          Array.from({ length: SENDS }, (_, index) => sendBody(from + index, rig.now().at));
        const amid = sendAll(inbox, bodies(first), BETWEEN_MS);
        await restoreBook(rig.backstage, backup);
        await rig.value('data', 'eraseAll', { confirm: 'erase-all', settings: round % 2 === 0 });
        const kept = sendAll(inbox, bodies(first + SENDS), BETWEEN_MS);
        await Promise.all([amid, kept]);
        const isAfter = (row: Row) => Number(row.subject?.slice(5)) >= first + SENDS;
        await untilSends(
          rig,
          (sends) => sends.filter((row) => row.state === 'accepted' && isAfter(row)).length >= SENDS,
          60_000,
        );
        const touches = await settleIntoTouches(rig, (rows) => rows.filter(isAfter).length >= SENDS, 90_000);
        const subjects = touches.map((row) => row.subject as string);
        const after = Array.from({ length: SENDS }, (_, index) => `Mail ${first + SENDS + index}`);
        const { lost, doubled } = countOnce(after, subjects);
        sums.lost += lost;
        sums.doubled += doubled;
        // Sends amid the erasure may have come before it or after.
        const foreign = subjects.filter((subject) => !/^Mail \d+$/.test(subject) || Number(subject.slice(5)) < first);
        sums.invented += foreign.length;
        if (foreign.length > 0) seen.push(`round ${round}: ${foreign.length} touches of what was erased`);
      }
      return {
        ...{ injected: 4 * times, ...sums, ok: isNoneWrong(sums) },
        seen:
          seen.join('; ') || `${times} rounds: each event of the file once, ${times * SENDS} sends after it once each`,
      };
    }),
};
