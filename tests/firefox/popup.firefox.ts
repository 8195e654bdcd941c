import { expect, it } from 'vitest';
import { restoreExample } from './support/example';
import { openScene } from './support/scene';
import { clickNamed, names, press, rowText } from './support/until';

it('a morning by keyboard alone, and an undo from a popup opened anew', async () => {
  const scene = await openScene();
  await restoreExample(scene);
  await expect.poll(scene.badge).toBe('5');
  const popup = await scene.openPage('popup.html');
  await expect.poll(() => names(popup)).toEqual(['Ada Field', 'Ben Brook', 'Cleo Marsh', 'Dan Hill', 'Eve Stone']);

  await press(popup, 'd');
  await expect.poll(() => rowText(popup, 'Ada Field')).toMatch(/Done: Call.*Next: Email/);
  await press(popup, 'x');
  await expect.poll(() => rowText(popup, 'Ben Brook')).toContain('Skipped this step');
  await press(popup, 's', 'ArrowUp');
  await popup.keyboard.type('in 3 days at 9am');
  await press(popup, 'Enter');
  await expect.poll(() => rowText(popup, 'Cleo Marsh')).toContain('Snoozed until');
  await popup.waitForSelector('[role=dialog]', { hidden: true });
  await press(popup, 'k', 'u');
  await expect.poll(() => rowText(popup, 'Cleo Marsh')).toContain('Due today');
  await expect.poll(scene.badge).toBe('3');

  await popup.close();
  await expect.poll(scene.asleep).toBe(true);
  const again = await scene.openPage('popup.html');
  await clickNamed(again, 'What you did last');
  await clickNamed(again, 'Undo: Done: Call · Ada Field');
  await expect.poll(scene.badge).toBe('4');
});
