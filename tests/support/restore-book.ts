import type { browser as api } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import type { JobState } from '@/lib/messages/data-contract';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';
import { type Evaluates, timeIn } from './clock';
import { exampleBook } from './example-book';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/**
 * The example book as the text of a backup file. The cadences it names are presets, which every database has. Pass
 * `settings` to have them in the file.
 */
export function exampleBackup(now: Now, mailbox?: string, settings?: Partial<Settings>): string {
  const { events } = exampleBook(now, mailbox === undefined ? {} : { mailbox });
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.at,
    ...(settings && { settings: { ...DEFAULT_SETTINGS, ...settings } }),
    events,
  });
}

/**
 * Restores a backup the way the options page does: leaves the file in the handover database, asks the background, and
 * waits for the job. Rejects with the job's error.
 *
 * @param backstage any page of the extension
 */
export async function restoreBook(
  backstage: Evaluates,
  backupText: string,
  { passphrase = null as string | null, withSettings = false } = {},
): Promise<JobState> {
  return backstage.evaluate(
    async ({ text, passphrase: secret, withSettings: also, at }) => {
      const key = crypto.randomUUID();
      await new Promise<void>((resolve, reject) => {
        // Dexie's version 1 is 10 to the browser.
        const opening = indexedDB.open('next-touch-handover', 10);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('files', { keyPath: 'key' }).createIndex('at', 'at');
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('files', 'readwrite');
          writing.objectStore('files').put({ key, at, file: new Blob([text]) });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      });
      const call = async (method: string, ...args: unknown[]): Promise<unknown> => {
        const message = { kind: 'next-touch:call', service: 'data', method, args };
        const answer = (await chrome.runtime.sendMessage(message)) as { ok: boolean; value?: unknown };
        if (!answer?.ok) throw new Error(`data.${method}: ${JSON.stringify(answer)}`);
        return answer.value;
      };
      const jobId = await call('restore', key, secret, { withSettings: also });
      for (;;) {
        const job = (await call('job', jobId)) as JobState | null;
        if (job?.state === 'done') return job;
        if (job?.state !== 'running') throw new Error(`The restore ended: ${JSON.stringify(job)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    { text: backupText, passphrase, withSettings, at: await timeIn(backstage) },
  );
}
