import { expect } from '@playwright/test';
import type { browser as api } from 'wxt/browser';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { type Scene, test } from '../support/scene';

/** In the worker, where `evaluate` runs. Events of extension APIs can be set off from within. */
type Dispatched = { dispatch(...args: unknown[]): void };
declare const chrome: typeof api;

const SETTLED = { seconds: 40 };
const OPEN_ALL = null;
const SNOOZE = 1;

/** Clicks the digest, or one of its buttons, as the browser would tell the worker. */
async function clickNotice(scene: Scene, button: number | null): Promise<void> {
  const [id] = await scene.notifications();
  const [worker] = scene.browser.context.serviceWorkers();
  await worker?.evaluate(
    ([notice, index]) => {
      const { onClicked, onButtonClicked } = chrome.notifications as unknown as Record<string, Dispatched>;
      if (index === null) onClicked?.dispatch(notice);
      else onButtonClicked?.dispatch(notice, index);
    },
    [id, button] as const,
  );
}

test('the digest keeps quiet hours, snoozes all by its button, says each again when due, and opens the checklist', {
  tag: '@when',
}, async ({ scene }) => {
  const inbox = await scene.browser.context.newPage();
  await openInbox(inbox);
  for (const name of ['ada', 'ben']) {
    await clickSend(await compose(inbox, { to: [`${name}@${name}corp.example`], subject: 'Pilot', body: 'Hello' }));
    await waitForToast(inbox);
  }
  await expect
    .poll(async () => (await scene.rows('sends')).map((send) => send.state))
    .toEqual(['accepted', 'accepted']);
  await scene.passTime(SETTLED);
  await expect.poll(() => scene.rows('touches')).toHaveLength(2);

  const dueDays = (await scene.rows('enrollments')).map((each) => each.dueAt.slice(0, 10));
  const day = dueDays.sort().at(-1);
  // In the evening of that day nobody is disturbed.
  await scene.passTo(`${day}T20:30`);
  await expect.poll(scene.badge).toBe('2');
  expect(await scene.notifications()).toEqual([]);

  const next = addWorkingDays(day, 1, DEFAULT_SETTINGS.calendar);
  await scene.passTo(`${next}T08:30`);
  await expect.poll(scene.notifications).toHaveLength(1);
  await clickNotice(scene, SNOOZE);
  await expect.poll(scene.notifications).toEqual([]);
  await expect.poll(scene.badge).toBe('');

  await scene.passTo(`${next}T09:35`);
  await expect.poll(scene.badge).toBe('2');
  await expect.poll(scene.notifications).toHaveLength(1);
  const [popup] = await Promise.all([scene.browser.context.waitForEvent('page'), clickNotice(scene, OPEN_ALL)]);
  await expect(popup).toHaveURL(/\/popup\.html$/);
  await expect(popup.getByRole('tab', { name: 'To do' })).toBeVisible();
  await expect.poll(scene.notifications).toEqual([]);
});
