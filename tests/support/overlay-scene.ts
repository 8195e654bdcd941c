import { expect, type Locator, type Page } from '@playwright/test';
import { openInbox } from '../gmail-stand-in/driver';
import type { StandInOptions } from '../gmail-stand-in/server';
import { furnish } from './furnish';
import { restoreBook } from './restore-book';
import { closeScene, openSharedScene, type Scene, sharedTest } from './scene';
import type { SharedChromium } from './shared-chromium';

const REP = { address: 'robin@vendor.example', name: 'Robin Vendor' };

/** A Tuesday morning, always the same: what the overlay says of days never changes from run to run. */
const MORNING = { at: '2026-11-24T10:05', zone: 'Europe/Berlin' };

/** Gmail with the example book on that morning. */
export interface OverlayScene extends Scene {
  inbox: Page;
}

/** A whole book of prospects in the log, their mails in the mailbox, and the inbox open with the overlay in it. */
async function openOverlayScene(shared: SharedChromium, gmail: StandInOptions): Promise<OverlayScene> {
  const scene = await openSharedScene(shared, {
    ...MORNING,
    gmail: { trustedTypes: true, ...gmail },
    ...(gmail.theme && { look: { colorScheme: gmail.theme } }),
  });
  await restoreBook(scene.backstage, furnish(scene.gmail, scene.now(), REP));
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  await tray(inbox).waitFor();
  return { ...scene, inbox };
}

export const test = sharedTest.extend<{ gmail: StandInOptions; scene: OverlayScene }>({
  gmail: [{}, { option: true }],
  scene: async ({ gmail, shared }, use) => {
    const scene = await openOverlayScene(shared, gmail);
    await use(scene);
    await closeScene(scene);
  },
});

/** The button of the tray: there as long as the overlay is. */
export const tray = (page: Page): Locator => page.locator('next-touch-tray .nt-tray-button');
export const chips = (page: Page): Locator => page.locator('[role=main] next-touch-chip button');

/** How many elements of the overlay are in the page. */
export function overlayElements(page: Page): Promise<number> {
  return page.evaluate(
    () => [...document.querySelectorAll('*')].filter((each) => each.localName.startsWith('next-touch-')).length,
  );
}

export async function expectGone(page: Page): Promise<void> {
  await expect.poll(() => overlayElements(page)).toBe(0);
}

/** Where Gmail's own rows and everything in them stand, to the pixel. */
export function rowPlaces(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=main] tr.zA, [role=main] tr.zA *')]
      .filter((each) => !each.localName.startsWith('next-touch-'))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return `${each.localName} ${x} ${y} ${width} ${height}`;
      })
      .join('\n'),
  );
}

/** Calls a service of the background as the extension's own pages do. */
export async function callService(scene: Scene, service: string, method: string, ...args: unknown[]): Promise<unknown> {
  return scene.backstage.evaluate(
    async (call) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: typeof import('wxt/browser').browser.runtime } }
      ).chrome;
      return runtime.sendMessage({ kind: 'next-touch:call', ...call });
    },
    { service, method, args },
  );
}

/** Types a moment into the open snooze menu and takes it once it was understood. */
export async function snoozeInWords(page: Page, words: string, understood: RegExp): Promise<void> {
  const menu = page.getByRole('dialog', { name: 'Snooze until' });
  await menu.getByRole('textbox').fill(words);
  await menu.locator('form').getByRole('button', { name: understood }).waitFor({ timeout: 5_000 });
  await menu.getByRole('textbox').press('Enter', { timeout: 2_000 });
}
