import { expect } from '@playwright/test';
import { clickSend, compose, openInbox, waitForToast } from '../gmail-stand-in/driver';
import { test } from '../support/scene';

/** The points of the story at which the worker is stopped, one test each; and once at all of them. */
const POINTS = ['before the send', 'while settling', 'when due', 'before done'] as const;

for (const stops of [...POINTS.map((point) => [point]), [...POINTS]]) {
  test(`the story goes on when the worker stops ${stops.join(', ')}`, {
    tag: stops.length > 1 ? ['@when'] : [],
  }, async ({ scene }) => {
    const stopAt = async (point: (typeof POINTS)[number]) => {
      if (stops.includes(point)) await scene.stopWorker();
    };
    const inbox = await scene.browser.context.newPage();
    await openInbox(inbox);
    const window = await compose(inbox, { to: ['ada@acme.example'], subject: 'Pilot', body: 'Hello' });

    await stopAt('before the send');
    await clickSend(window);
    await waitForToast(inbox);
    await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');

    await stopAt('while settling');
    await scene.passTime({ seconds: 40 });
    await expect.poll(() => scene.rows('touches')).toHaveLength(1);

    await stopAt('when due');
    await scene.passTime({ days: 5 });
    await expect.poll(scene.badge).toBe('1');

    const popup = await scene.openPage('popup.html');
    const done = popup.getByRole('button', { name: /^Done/ }).first();
    await done.waitFor();
    await stopAt('before done');
    await done.click();
    await expect.poll(async () => (await scene.rows('enrollments'))[0]?.stepIndex).toBe(2);
    await expect.poll(scene.badge).toBe('');
    expect(await scene.rows('touches')).toHaveLength(2);
  });
}
