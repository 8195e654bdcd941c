import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import type { Now } from '@/lib/domain/time/time';
import type { Services } from '@/lib/messages/contract';
import { type GmailStandIn, type StandInOptions, startGmailStandIn } from '../../gmail-stand-in/server';
import { BACKSTAGE, type ExtensionBrowser, launchWithExtension } from '../../support/browser';
import { E2E_BUILD } from '../../support/builds';
import { type Duration, TestClock } from '../../support/clock';
import { type Row, readTable } from '../../support/read-table';
import { until } from './until';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** What came of a call: acknowledged with its value, refused, or never answered because the worker died. */
export type Called = { acked: true; value: unknown } | { acked: false; why: string };

/** A browser whose worker, alarms, disk and process can be taken away, on a profile that stays. */
export class Rig {
  private browser: ExtensionBrowser | null = null;
  private page: Page | null = null;
  private killer: CDPSession | null = null;
  private readonly clock = TestClock.startingAt();
  private id: string | null = null;

  private constructor(
    readonly gmail: GmailStandIn,
    readonly profile: string,
    private readonly folder: string,
  ) {}

  static async open(options: { gmail?: StandInOptions; editBuild?: (folder: string) => void } = {}): Promise<Rig> {
    const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-faults-'));
    const build = path.join(folder, 'build');
    cpSync(E2E_BUILD, build, { recursive: true });
    options.editBuild?.(build);
    const rig = new Rig(await startGmailStandIn(options.gmail ?? {}), path.join(folder, 'profile'), build);
    rig.gmail.control.setNow(rig.now().at);
    await rig.start();
    return rig;
  }

  get context() {
    if (!this.browser) throw new Error('The browser is not running.');
    return this.browser.context;
  }

  get backstage(): Page {
    if (!this.page) throw new Error('The browser is not running.');
    return this.page;
  }

  /** The present of the worker, the pages and the stand-in. */
  now(): Now {
    return this.clock.now();
  }

  get extensionId(): string {
    return this.id ?? '';
  }

  /** Starts the browser on the profile. Installs the extension the first time only. */
  async start(): Promise<void> {
    const installed = this.id === null ? {} : { installed: this.id };
    this.browser = await launchWithExtension({
      gmailPort: this.gmail.port,
      clock: this.clock,
      profile: this.profile,
      folder: this.folder,
      ...installed,
    });
    if (this.id === null) await this.allowReloads();
    this.id = this.browser.extensionId;
    await this.openBackstage();
  }

  /** Without developer mode the browser turns an unpacked extension off when it is loaded again. */
  private async allowReloads(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      'new Promise((done) => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, done))',
    );
    await page.close();
  }

  private async openBackstage(): Promise<void> {
    const { context } = this;
    const address = `chrome-extension://${this.id}/${BACKSTAGE}`;
    // After a reload the extension's address is unknown for a moment.
    this.page = await until(
      'the extension has a page',
      async () => {
        const page = await context.newPage();
        const response = await page.goto(address).catch(() => null);
        if (response !== null) return page;
        await page.close();
        return null;
      },
      (page) => page !== null,
    );
    this.killer = await context.newCDPSession(this.backstage);
    await this.killer.send('ServiceWorker.enable');
    // A reload of the extension empties what its session kept.
    await this.browser?.spreadClock(this.backstage);
  }

  /** Makes the profile keep the extension through restarts. */
  async settleIn(): Promise<void> {
    await this.reload();
    // The browser writes down what is installed when it closes, or some seconds later.
    await this.quit();
    await this.start();
  }

  /** As an update does: the extension goes and comes back, its pages close, content scripts are orphaned. */
  async reload(): Promise<void> {
    const page = this.backstage;
    const closed = page.waitForEvent('close', { timeout: 10_000 });
    await page.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 0)).catch(() => {});
    await closed;
    await this.openBackstage();
  }

  /** Waits for the page of the extension that comes with it, after it was turned off and `turnOn` turns it on. */
  async comesBack(turnOn: () => Promise<void>): Promise<void> {
    await turnOn();
    await this.openBackstage();
  }

  /** Ends the service worker at once, whatever it is doing. */
  async killWorker(): Promise<void> {
    await this.killer?.send('ServiceWorker.stopAllWorkers');
  }

  /** `kill -9` of the browser. */
  async crash(): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const main = processInfo.find((each) => each.type === 'browser');
    if (!main) throw new Error('The browser does not say which process it is.');
    process.kill(main.id, 'SIGKILL');
    await this.stopped();
  }

  /** Closes the browser as a person does. */
  async quit(): Promise<void> {
    await this.stopped();
  }

  private async stopped(): Promise<void> {
    await this.browser?.close().catch(() => {});
    this.browser = null;
    this.page = null;
    this.killer = null;
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(path.join(this.profile, lock), { force: true });
  }

  async close(): Promise<void> {
    await this.stopped();
    await this.gmail.close();
    rmSync(path.dirname(this.profile), { recursive: true, force: true, maxRetries: 5 });
  }

  /** Calls a service the way the extension's pages do. Gives up waiting after `ms`. */
  call<S extends keyof Services, M extends keyof Services[S] & string>(
    service: S,
    method: M,
    args: Services[S][M] extends (...given: infer A) => unknown ? A : never,
    ms = 10_000,
  ): Promise<Called> {
    const message = { kind: 'next-touch:call', service, method, args };
    return this.backstage.evaluate(
      async ({ message: call, ms: limit }) => {
        const late = new Promise<Called>((resolve) => {
          setTimeout(() => resolve({ acked: false, why: 'no answer' }), limit);
        });
        const asked = chrome.runtime.sendMessage(call).then(
          (answer: { ok: boolean; value?: unknown; failure?: unknown } | undefined): Called =>
            answer?.ok
              ? { acked: true, value: answer.value }
              : { acked: false, why: JSON.stringify(answer?.failure ?? 'no answer') },
          (error: unknown): Called => ({ acked: false, why: String(error) }),
        );
        return Promise.race([asked, late]);
      },
      { message, ms },
    );
  }

  /** The same for its value. Throws where it was not acknowledged within 30 s. */
  async value<S extends keyof Services, M extends keyof Services[S] & string>(
    service: S,
    method: M,
    ...args: Services[S][M] extends (...given: infer A) => unknown ? A : never
  ): Promise<unknown> {
    const called = await this.call(service, method, args, 30_000);
    if (!called.acked) throw new Error(`${service}.${method}: ${called.why}`);
    return called.value;
  }

  /** All rows of a table. */
  rows(table: string, database = 'next-touch'): Promise<Row[]> {
    return readTable(this.backstage, table, database);
  }

  badge(): Promise<string> {
    return this.backstage.evaluate(() => chrome.action.getBadgeText({}));
  }

  alarms(): Promise<string[]> {
    return this.backstage.evaluate(async () => (await chrome.alarms.getAll()).map((alarm) => alarm.name));
  }

  /** Moves the clock, and lets nothing notice. */
  async passTime(by: Duration): Promise<void> {
    this.clock.pass(by);
    this.gmail.control.setNow(this.now().at);
    await this.browser?.spreadClock(this.backstage);
  }

  /** Lets an alarm ring now: one that is long past. */
  async ring(): Promise<void> {
    await this.backstage.evaluate(() => chrome.alarms.create('rung by a test', { when: 1 }));
  }
}

/** A rig for as long as `work` takes. */
export async function withRig<T>(options: Parameters<typeof Rig.open>[0], work: (rig: Rig) => Promise<T>): Promise<T> {
  const rig = await Rig.open(options);
  try {
    return await work(rig);
  } finally {
    await rig.close();
  }
}
