import { expect, it } from 'vitest';
import { restoreExample } from './support/example';
import { send } from './support/gmail';
import { openScene } from './support/scene';
import { rowText } from './support/until';

it.each(['close', 'crash'] as const)(
  'a browser ended by %s comes back with the log, the badge and the next send',
  async (how) => {
    const scene = await openScene({ kept: true });
    await restoreExample(scene);
    await expect.poll(scene.badge).toBe('5');
    const before = await scene.rows('events');

    await scene.restart(how);
    await expect.poll(scene.badge).toBe('5');
    expect(await scene.rows('events')).toEqual(before);
    const popup = await scene.openPage('popup.html');
    expect(await rowText(popup, 'Ada Field')).toContain('Overdue');

    const gmail = await scene.openGmail();
    await send(gmail, 'kim@fresh.example', 'After the restart');
    await expect.poll(async () => (await scene.rows('sends'))[0]?.state).toBe('accepted');
  },
);
