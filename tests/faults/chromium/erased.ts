import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FaultRow } from '../row';
import { type Rig, withRig } from '../support/rig';
import { pause } from '../support/until';

const MAILBOX = 'rep@vendor.example';
/** Letters that nothing else holds, so that they stand whole in a file whatever packs it. */
const LOCAL_PART = 'qzvkxjwyprhg';
const FIRST_NAME = 'Xqvjzkwuhy';
const ADDRESS = `${LOCAL_PART}@acme.example`;
const NAME = `${FIRST_NAME} Field`;
const MOST_ROUNDS = 4;

/** Files of the profile, whichever store they belong to, that hold the text as UTF-8 or UTF-16. */
function filesWith(rig: Rig, text: string): string[] {
  const folder = path.join(rig.profile, 'Default');
  const wide = Buffer.from(text, 'utf16le');
  const forms = [Buffer.from(text), wide, Buffer.from(wide).swap16()];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}

const tracesOf = (rig: Rig) => [LOCAL_PART, FIRST_NAME].flatMap((text) => filesWith(rig, text));

/** What the snapshots hold, unpacked: on disk they are gzip, in which no text can be found. */
const snapshotText = (rig: Rig): Promise<string> =>
  rig.backstage.evaluate(async () => {
    interface Buckets {
      keys(): Promise<string[]>;
      open(name: string): Promise<{ indexedDB: IDBFactory }>;
    }
    const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;
    const done = <T>(asking: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
    let text = '';
    for (const name of await buckets.keys()) {
      const { indexedDB: factory } = await buckets.open(name);
      for (const { name: database } of await factory.databases()) {
        const opened = await done(factory.open(database ?? ''));
        for (const store of opened.objectStoreNames) {
          for (const row of await done(opened.transaction(store).objectStore(store).getAll())) {
            text += JSON.stringify(row);
            if (!row.bytes) continue;
            const unpacked = new Blob([row.bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
            text += await new Response(unpacked).text();
          }
        }
        opened.close();
      }
    }
    return text;
  });

/**
 * Makes the browser pack its database files anew, which is when what was deleted leaves them. By itself it does so at some
 * quiet moment of the next days, or as the files grow. An index walked from end to end lets go of the entries whose rows are
 * deleted; rows written over and over among the others make the files grow.
 */
async function compact(rig: Rig): Promise<void> {
  await rig.start();
  await rig.backstage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('next-touch');
      opening.onsuccess = () => resolve(opening.result);
    });
    const walk = (index: IDBIndex) =>
      new Promise<void>((resolve) => {
        const walking = index.openKeyCursor();
        walking.onsuccess = () => (walking.result ? walking.result.continue() : resolve());
      });
    const change = (name: string, work: (store: IDBObjectStore) => void) =>
      new Promise<void>((resolve) => {
        const changing = database.transaction(name, 'readwrite');
        work(changing.objectStore(name));
        changing.oncomplete = () => resolve();
      });
    const keys = Array.from({ length: 120 }, (_, index) => `~filler ${index}`);
    // Short of what the browser would put into a file of its own.
    const filler = () => crypto.getRandomValues(new Uint8Array(15_000)).join('');
    for (const name of database.objectStoreNames) {
      await change(name, (store) => {
        for (const index of store.indexNames) void walk(store.index(index));
      });
      for (let round = 0; round < 2; round += 1)
        await change(name, (store) => {
          if (typeof store.keyPath !== 'string') return;
          for (const key of keys) store.put({ [store.keyPath]: key, filler: filler() });
        });
      await change(name, (store) => {
        for (const key of keys) store.delete(key);
      });
    }
    database.close();
  });
  await rig.quit();
}

export const erased: FaultRow = {
  id: 'erased',
  title: 'One person erased, and every file of the profile searched for address and name',
  bar: 'nothing found once the browser has packed its files anew',
  where: 'Chromium',
  times: { short: 0, full: 1 },
  run: () =>
    withRig({}, async (rig) => {
      await rig.settleIn();
      const prospectId = `${MAILBOX} ${ADDRESS}`;
      const person = { addresses: [ADDRESS], name: NAME, company: 'Acme', mailbox: MAILBOX };
      await rig.value('log', 'executeAll', [
        { type: 'add-prospect', prospectId, source: 'manual', ...person },
        { type: 'enroll', prospectId, cadenceId: 'steady', afterTouchId: null },
      ]);
      await rig.value('data', 'takeSnapshot');
      await pause(2_000);
      const isThere = tracesOf(rig).length > 0 && (await snapshotText(rig)).includes(ADDRESS);
      await rig.value('page', 'erase', [prospectId]);
      await pause(1_000);
      const isInSnapshot = (await snapshotText(rig)).includes(ADDRESS);
      await rig.quit();
      // In the log of the database files at most; in no other store.
      const left = [...new Set(tracesOf(rig))];
      const elsewhere = left.filter((file) => !/^IndexedDB.*\.(log|ldb)$/.test(file));
      let rounds = 0;
      while (rounds < MOST_ROUNDS && tracesOf(rig).length > 0) {
        rounds += 1;
        await compact(rig);
      }
      const found = tracesOf(rig);
      const isClean = found.length === 0 && elsewhere.length === 0 && !isInSnapshot;
      return {
        ...{ injected: 1, lost: 0, doubled: 0, ok: isThere && isClean },
        seen: `${left.length} files of the database held them until packed anew (${rounds} rounds), then ${found.length}; ${elsewhere.length} of other stores`,
      };
    }),
};
