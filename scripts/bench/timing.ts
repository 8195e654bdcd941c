import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Scene } from '../../tests/support/scene';

declare global {
  interface Window {
    benchPainted: Promise<number>;
  }
}

/** In a page before its own scripts: when what is asked for stands there and a frame with it was drawn, ms since navigation. */
function watchPaint(selector: string): void {
  window.benchPainted = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) {
        requestAnimationFrame(look);
        return;
      }
      // A message posted in a frame comes when the frame is drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      requestAnimationFrame(() => port2.postMessage(null));
    };
    look();
  });
}

/** Figures of the browser about a page. */
async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

/** Processor time (ms) the page's main thread has used. Other work of a busy machine does not count. */
export async function threadTime(session: CDPSession): Promise<number> {
  return (await metric(session, 'ThreadTime')) * 1000;
}

/** Number of event listeners on the page. */
export const listenersOf = (session: CDPSession): Promise<number> => metric(session, 'JSEventListeners');

/** MB in use on the page's heap, all of its worlds, after garbage is gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/** A session with a page's figures switched on. */
export async function sessionOf(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** When a page was drawn. */
export interface Painted {
  ms: number;
  cpu: number;
}

/** Opens a page of the extension and waits until `selector` is drawn: ms since navigation, and processor time until then. */
export async function timePaint(scene: Scene, file: string, selector: string): Promise<Painted> {
  const { context, extensionId } = scene.browser;
  const page = await context.newPage();
  await page.setViewportSize({ width: 1000, height: 800 });
  // Its process runs already, so that its start is no part of either.
  await page.goto(`chrome-extension://${extensionId}/bench-blank.html`);
  const session = await sessionOf(context, page);
  await page.addInitScript(watchPaint, selector);
  const before = await threadTime(session);
  await page.goto(`chrome-extension://${extensionId}/${file}`);
  const ms = await page.evaluate(() => window.benchPainted);
  const cpu = (await threadTime(session)) - before;
  await page.close();
  // What the page has left running in the database ends first: it is no part of the page opened next.
  await scene.rows('cadences');
  return { ms, cpu };
}
