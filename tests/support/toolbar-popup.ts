import type { CDPSession, Page } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import type { Scene } from './scene';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** Evaluates in a target that Playwright knows no page for, through the browser's own session. */
async function evaluateIn(session: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answer = new Promise<string>((resolve) => {
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) resolve(event.message);
    });
  });
  const params = { expression, returnByValue: true, awaitPromise: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const { result } = JSON.parse(await answer) as { result?: { result?: { value?: unknown } } };
  await session.send('Target.detachFromTarget', { sessionId });
  return result?.result?.value;
}

/** The popup as the toolbar button opens it, a surface of the browser and no tab. */
export interface ToolbarPopup {
  evaluate(expression: string): Promise<unknown>;
}

/** Presses the toolbar button by its API and finds the popup it opens. @param front a tab of the window to open it in */
export async function openToolbarPopup(scene: Scene, front: Page): Promise<ToolbarPopup> {
  const browser = scene.browser.context.browser();
  if (!browser) throw new Error('The browser has closed.');
  const session = await browser.newBrowserCDPSession();
  await front.bringToFront();
  await scene.backstage.evaluate(() => chrome.action.openPopup());
  for (let tries = 0; tries < 50; tries += 1) {
    const { targetInfos } = await session.send('Target.getTargets');
    const found = targetInfos.find((each) => each.url.endsWith('/popup.html'));
    if (found) return { evaluate: (expression) => evaluateIn(session, found.targetId, expression) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No popup opened.');
}
