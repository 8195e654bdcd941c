import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import type { SyncStatus } from '@/lib/messages/sync-contract';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

const BUILD = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3-team-e2e');
/** Where a test has no Gmail: nothing listens there. */
const NO_GMAIL = 9;

interface Call {
  kind: string;
  service?: string;
  method: string;
  args: unknown[];
}

/** One machine of a rep: a real Chromium profile with the edition that syncs. */
export class Profile {
  private constructor(
    readonly name: string,
    readonly browser: ExtensionBrowser,
    /** A page of the extension that stays open. */
    readonly page: Page,
    private readonly killer: CDPSession,
  ) {}

  static async open(
    name: string,
    look: { gmailPort?: number; colorScheme?: 'light' | 'dark'; viewport?: { width: number; height: number } } = {},
  ) {
    const browser = await launchWithExtension({ gmailPort: NO_GMAIL, extension: BUILD, ...look });
    await browser.worker();
    const page = await browser.openPage('options.html#sync');
    const killer = await browser.context.newCDPSession(page);
    await killer.send('ServiceWorker.enable');
    return new Profile(name, browser, page, killer);
  }

  /** Calls the background. Rejects where it did not answer, as when the worker is killed meanwhile, or refused. */
  async call(call: Call): Promise<unknown> {
    const answer = await this.page.evaluate((message) => chrome.runtime.sendMessage(message), call);
    if (!answer?.ok) throw new Error(`${call.method}: ${JSON.stringify(answer)}`);
    return answer.value;
  }

  sync(method: string, ...args: unknown[]): Promise<unknown> {
    return this.call({ kind: 'next-touch:sync', method, args });
  }

  status(): Promise<SyncStatus> {
    return this.sync('status') as Promise<SyncStatus>;
  }

  execute(command: object): Promise<unknown> {
    return this.call({ kind: 'next-touch:call', service: 'log', method: 'execute', args: [command] });
  }

  async killWorker(): Promise<void> {
    await this.killer.send('ServiceWorker.stopAllWorkers');
  }

  /** All rows of a table, as they lie in the browser's own database. */
  rows(table: string): Promise<Record<string, unknown>[]> {
    return this.read(table, 'getAll') as Promise<Record<string, unknown>[]>;
  }

  /** How many rows a table has. */
  count(table: string): Promise<number> {
    return this.read(table, 'count') as Promise<number>;
  }

  private read(table: string, how: 'getAll' | 'count'): Promise<unknown> {
    return this.page.evaluate(
      ([name, method]) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('next-touch');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const reading = db.transaction(name).objectStore(name)[method]();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              db.close();
              resolve(reading.result);
            };
          };
        }),
      [table, how] as const,
    );
  }

  /**
   * Passes until nothing waits. Failures on the way are what the product's own retries are for; a clock of the browser that
   * is not the server's, as on a machine that was asleep, is told and hinders nothing.
   */
  async level(ms = 120_000): Promise<void> {
    const until = performance.now() + ms;
    for (;;) {
      try {
        const status = (await this.sync('syncNow')) as SyncStatus;
        if (status.waiting === 0 && status.problems.every((each) => each === 'wrong-clock')) return;
      } catch {
        // The worker was killed under the call.
      }
      if (performance.now() > until)
        throw new Error(`${this.name} is not level: ${JSON.stringify(await this.status())}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
