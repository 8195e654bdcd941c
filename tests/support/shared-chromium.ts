import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type Front, openFront } from '../gmail-stand-in/front';
import { type ExtensionBrowser, enterChromium } from './browser';
import { copyOf, dropKey, E2E_BUILD, setClock } from './builds';
import { type ChromiumOptions, startChromium, uninstall } from './chromium';
import { moveDate, type TestClock } from './clock';

const GMAIL = 'https://mail.google.com';
/** What the tests read is English, on a light ground, unless they ask otherwise. */
const COMMON: Look = { locale: 'en-US', colorScheme: 'light' };

/** Without the compilers that optimize, which cost more than they give where a page lives for seconds. */
const FOR_SHORT_LIVES = ['--js-flags=--no-opt --no-maglev'];

/** What a running Chromium cannot change: whoever asks for something else gets another one. */
export type Look = Omit<ChromiumOptions, 'gmailPort' | 'headless' | 'args'>;

interface Running {
  /** What it was started with. */
  look: string;
  context: BrowserContext;
  end(): Promise<void>;
}

/**
 * One Chromium for many tests, one after the other, as starting one takes longer than many a test. Each installs the
 * extension anew and under an id of its own, so that nothing the browser keeps by it can be met by the next; what belongs
 * to Gmail is cleared. `tests/e2e/shared-chromium.e2e.ts` compares it with a Chromium just started.
 */
export class SharedChromium {
  private running: Running | null = null;

  private constructor(
    /** Where it looks for Gmail. */
    readonly front: Front,
  ) {}

  static async open(): Promise<SharedChromium> {
    return new SharedChromium(await openFront());
  }

  /** Until its `close` nobody else may have it. */
  async lend(clock: TestClock, look: Look = {}): Promise<ExtensionBrowser> {
    const { context } = await this.start(clock.zone, look);
    const folder = copyOf(E2E_BUILD);
    setClock(folder, clock.ahead);
    dropKey(folder);
    const lent = await enterChromium(context, clock, { folder }, async () => {
      await closePages(context);
      await uninstall(context, lent.extensionId);
      await clearGmail(context);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    return lent;
  }

  /** The same without the extension. */
  async lendBare(clock: TestClock): Promise<{ context: BrowserContext; close(): Promise<void> }> {
    const { context } = await this.start(clock.zone, {});
    const date = await context.addInitScript(moveDate, clock.ahead);
    return {
      context,
      async close() {
        await date.dispose();
        await closePages(context);
        await clearGmail(context);
      },
    };
  }

  async close(): Promise<void> {
    await this.running?.end();
    await this.front.close();
  }

  private async start(zone: string, look: Look): Promise<Running> {
    const full = { ...COMMON, ...look };
    const asked = JSON.stringify([zone, full]);
    if (this.running?.look === asked) return this.running;
    await this.running?.end();
    this.running = null;
    const profile = mkdtempSync(path.join(tmpdir(), 'next-touch-'));
    const context = await startChromium(profile, zone, {
      ...{ gmailPort: this.front.port, args: FOR_SHORT_LIVES },
      ...full,
    });
    this.running = {
      look: asked,
      context,
      async end() {
        await context.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
    return this.running;
  }
}

/** Leaves the one empty page a browser begins with: it ends with its last one, and an extension takes its pages along. */
async function closePages(context: BrowserContext): Promise<void> {
  const [first, ...others] = context.pages();
  await Promise.all(others.map((page) => page.close()));
  await (first ?? (await context.newPage())).goto('about:blank');
}

/** Leaves nothing of Gmail. */
async function clearGmail(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('The browser has no page left.');
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Network.clearBrowserCookies');
  await session.send('Storage.clearDataForOrigin', { origin: GMAIL, storageTypes: 'all' });
  await session.detach();
}
