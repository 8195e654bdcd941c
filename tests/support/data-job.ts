import type { browser as api } from 'wxt/browser';
import type { JobState } from '@/lib/messages/data-contract';
import { type Evaluates, timeIn } from './clock';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/**
 * Leaves a file in the transfers database, as the options page does, asks the background to do something with it, and waits
 * for the job. Rejects with the job's error.
 *
 * @param backstage any page of the extension
 * @param method of the data service; it gets the file's key before the other arguments
 */
export async function runDataJob(
  backstage: Evaluates,
  text: string,
  method: 'restore' | 'importCsv',
  args: readonly unknown[],
): Promise<JobState> {
  return backstage.evaluate(
    async (given) => {
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
          writing.objectStore('files').put({ key, at: given.at, file: new Blob([given.text]) });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      });
      const call = async (name: string, ...rest: unknown[]): Promise<unknown> => {
        const message = { kind: 'next-touch:call', service: 'data', method: name, args: rest };
        const answer = (await chrome.runtime.sendMessage(message)) as { ok: boolean; value?: unknown };
        if (!answer?.ok) throw new Error(`data.${name}: ${JSON.stringify(answer)}`);
        return answer.value;
      };
      const jobId = await call(given.method, key, ...given.args);
      for (;;) {
        const job = (await call('job', jobId)) as JobState | null;
        if (job?.state === 'done') return job;
        if (job?.state !== 'running') throw new Error(`The job ended: ${JSON.stringify(job)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    { text, method, args, at: await timeIn(backstage) },
  );
}
