import type { Page } from '@playwright/test';
import { clickSend, compose, goToList, openInbox, rows, waitForToast } from '../../tests/gmail-stand-in/driver';
import type { Scene } from '../../tests/support/scene';
import { atRest } from './shoot';

/** Brings Gmail to a state worth a picture. Each goes on from the one before. */

export async function openGmail(scene: Scene): Promise<Page> {
  const inbox = await scene.browser.context.newPage();
  await inbox.setViewportSize({ width: 1280, height: 800 });
  await openInbox(inbox);
  return inbox;
}

/** Chips on the rows of the Sent list, down to the last. */
export async function showChips(inbox: Page): Promise<void> {
  await goToList(inbox, 'sent');
  await inbox.locator('[role=main] tr.zA').last().locator('next-touch-chip').waitFor({ state: 'attached' });
}

/** The card of a mail just sent, above the chips. */
export async function showCard(inbox: Page): Promise<void> {
  await clickSend(
    await compose(inbox, { to: ['kim@fresh.example'], subject: 'A shorter onboarding', body: 'An idea for you.' }),
  );
  await waitForToast(inbox);
  const card = inbox.locator('next-touch-sent article');
  await card.waitFor();
  // Pointed at, it stays.
  await card.hover();
}

/** The card beside an open thread. */
export async function showThread(inbox: Page): Promise<void> {
  await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
  await inbox.locator('.nt-thread-tab').click();
  await inbox.locator('.nt-thread-touches').waitFor();
}

/** A draft with hints in its foot. */
export async function showDraft(inbox: Page): Promise<void> {
  await compose(inbox, {
    to: ['finn@acme.example'],
    subject: 'A checklist for audits',
    body: 'Hi Finn, just checking in.',
  });
  await inbox.locator('next-touch-compose li').first().waitFor();
}

/** The tray, opened. */
export async function showTray(inbox: Page): Promise<void> {
  await inbox.locator('next-touch-tray .nt-tray-button').click();
  await inbox.locator('.nt-tray-list').waitFor();
}

/** The checklist, opened. */
export async function openChecklist(scene: Scene): Promise<Page> {
  const popup = await scene.openPage('popup.html');
  await popup.locator('.nt-row').first().waitFor();
  await atRest(popup.locator('body'));
  return popup;
}

/** The options page at a place such as `week`. */
export async function openOptions(scene: Scene, place: string): Promise<Page> {
  const page = await scene.openPage(`options.html#${place}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('h1').first().waitFor();
  return page;
}

/** The Insights page. */
export async function openInsights(scene: Scene): Promise<Page> {
  const page = await scene.openPage('insights.html');
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.locator('.recharts-bar-rectangle').first().waitFor();
  return page;
}
