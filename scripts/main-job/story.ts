import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { clickSend, compose, goToList, openInbox, undo, waitForToast } from '../../tests/gmail-stand-in/driver';
import type { Row } from '../../tests/support/read-table';
import type { Scene } from '../../tests/support/scene';
import { Steps, until } from './steps';

const FOLDER = path.resolve(import.meta.dirname, '../../screenshots');
const PROSPECT = 'kim@fresh.example';

const mine = (rows: Row[]): Row[] => rows.filter((row) => JSON.stringify(row).includes(PROSPECT));

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

/** Rows of the checklist, one line each. */
async function checklist(scene: Scene, name: string): Promise<string[]> {
  const popup = await scene.openPage('popup.html');
  const rows = popup.locator('.nt-row');
  await rows.first().waitFor();
  const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s*\n\s*/g, ' · '));
  await picture(popup, name);
  await popup.close();
  return texts;
}

/** Plays the main job from the first look to the next date, and says what was seen at each step. */
export async function playStory(scene: Scene): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const steps = new Steps();

  const before = await until('the badge', scene.badge, (text) => text !== '');
  steps.done('The example book is in the log, some of it due.', `badge "${before}"`);
  const rows = await checklist(scene, '1-checklist');
  steps.done('The popup lists what is due, overdue first.', rows.slice(0, 3).join('\n    '));

  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  await goToList(inbox, 'sent');
  const chips = inbox.locator('[role=main] tr.zA next-touch-chip');
  await chips.first().waitFor({ state: 'attached' });
  await picture(inbox, '2-chips-in-gmail');
  steps.done('Gmail shows chips on the rows of threads with a touch to do.', `${await chips.count()} rows with a chip`);

  await goToList(inbox, 'inbox');
  await clickSend(await compose(inbox, { to: [PROSPECT], subject: 'A shorter onboarding', body: 'An idea for you.' }));
  await waitForToast(inbox);
  const card = inbox.locator('next-touch-sent', { hasText: PROSPECT });
  await card.waitFor({ state: 'attached' });
  await until(
    'the send to be accepted',
    async () => mine(await scene.rows('sends'))[0]?.state,
    (state) => state === 'accepted',
  );
  await picture(inbox, '3-card-after-a-send');
  steps.done(
    `The rep writes to ${PROSPECT}. Gmail takes it; the card says so, marked as settling.`,
    'send: accepted, no touch yet',
  );

  await scene.passTime({ seconds: 40 });
  await until(
    'the touch',
    async () => mine(await scene.rows('touches')).length,
    (count) => count === 1,
  );
  const next = await until(
    'the next date',
    async () => mine(await scene.rows('enrollments'))[0],
    (row) => Boolean(row?.dueAt),
  );
  steps.done(
    'The undo window has passed: the send is a touch.',
    `touch 1 of ${next?.stepCount}, next: ${next?.channel} at ${next?.dueAt}`,
  );

  await inbox.reload();
  await inbox.locator('[gh=cm]').waitFor();
  await clickSend(await compose(inbox, { to: ['lee@undone.example'], subject: 'Too soon', body: 'Wait.' }));
  await waitForToast(inbox);
  await undo(inbox);
  await until(
    'the undo',
    async () => (await scene.rows('sends')).find((row) => row.subject === 'Too soon')?.state,
    (state) => state === 'undone',
  );
  steps.done('A second mail is undone.', 'send: undone, no touch, no prospect');

  // To that day's morning: in the rep's quiet hours nothing would be said.
  await scene.passTo(`${next?.dueAt.slice(0, 10)}T10:00`);
  const after = await until('the badge to count it', scene.badge, (text) => Number(text) > Number(before));
  const notices = await until('the notification', scene.notifications, (ids) => ids.length > 0);
  steps.done('That day at ten the next touch is due.', `badge "${after}", notification shown (${notices.length})`);

  const popup = await scene.openPage('popup.html');
  const row = popup.locator('.nt-row', { hasText: PROSPECT });
  await row.waitFor();
  const words = (await row.innerText()).replaceAll(/\s*\n\s*/g, ' · ');
  await picture(popup, '4-due');
  await row.getByRole('button', { name: /^Done/ }).click();
  const done = await until(
    'the next step',
    async () => mine(await scene.rows('enrollments'))[0],
    (each) => each?.stepIndex === 2,
  );
  await picture(popup, '5-done');
  steps.done(
    'The rep finds it in the popup and marks it done.',
    `${words}\n    next: ${done?.channel} at ${done?.dueAt}`,
  );
  await until('the badge to count down', scene.badge, (text) => Number(text || 0) < Number(after));
  steps.done('The badge follows.', `badge "${await scene.badge()}"`);

  console.log(`\nThe main job is done. Screenshots: ${path.relative(process.cwd(), FOLDER)}${path.sep}`);
}
