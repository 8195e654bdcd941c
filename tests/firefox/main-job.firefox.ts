import { expect, it } from 'vitest';
import { overlayText, send, undo } from './support/gmail';
import { openScene } from './support/scene';
import { rowText } from './support/until';

it('a send becomes a touch while the event page sleeps, falls due, is counted, said, listed and done', async () => {
  const scene = await openScene();
  const gmail = await scene.openGmail();
  await expect.poll(scene.asleep).toBe(true);
  await send(gmail, 'ada@acme.example', 'Pilot');
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
  await expect.poll(() => overlayText(gmail, 'next-touch-sent')).toContain('Touch 1 of 6 to ada@acme.example');
  expect(await scene.rows('touches')).toEqual([]);

  await expect.poll(scene.asleep).toBe(true);
  await scene.passTime({ seconds: 40 });
  await expect.poll(() => scene.rows('touches')).toHaveLength(1);
  expect((await scene.rows('touches'))[0]).toMatchObject({ channel: 'email', source: 'detected', subject: 'Pilot' });
  expect((await scene.rows('sends'))[0]).toMatchObject({ state: 'confirmed', to: [{ address: 'ada@acme.example' }] });
  expect((await scene.rows('enrollments'))[0]).toMatchObject({ state: 'active', stepIndex: 1 });
  expect(await scene.badge()).toBe('');

  // The alarm wakes the event page, which says what is due.
  await expect.poll(scene.asleep).toBe(true);
  const due = (await scene.rows('enrollments'))[0]?.dueAt as string;
  await scene.passTo(due);
  await expect.poll(scene.badge).toBe('1');
  await expect.poll(scene.notifications).toHaveLength(1);

  const popup = await scene.openPage('popup.html');
  expect(await rowText(popup, 'ada@acme.example')).toMatch(/Due today.*Touch 2 of 6/);
  await popup.locator('.nt-row button[aria-label^="Done"]').click();
  await expect.poll(scene.badge).toBe('');
  expect((await scene.rows('enrollments'))[0]).toMatchObject({ stepIndex: 2 });
  await expect.poll(scene.notifications).toEqual([]);
});

it('an undone send is no touch', async () => {
  const scene = await openScene();
  const gmail = await scene.openGmail();
  await send(gmail, 'ada@acme.example', 'Too soon');
  await undo(gmail);
  await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('undone');
  await scene.passTime({ seconds: 300 });
  await expect.poll(scene.asleep).toBe(true);
  expect((await scene.rows('sends'))[0]?.state).toBe('undone');
  expect(await scene.rows('touches')).toEqual([]);
  expect(await scene.rows('prospects')).toEqual([]);
});
