import { expect, it } from 'vitest';
import { restoreExample } from './support/example';
import { openScene } from './support/scene';
import { clickNamed, named } from './support/until';

it('a setting is saved, moves what is due, is undone and kept; every section opens', async () => {
  const scene = await openScene();
  await restoreExample(scene);
  const due = async () =>
    (await scene.rows('enrollments')).find((each) => each.prospectId.includes('finn@'))?.dueAt as string;
  const before = await due();
  const page = await scene.openPage('options.html#week');
  const setTime = async (time: string) => {
    const field = await named(page, 'Nudge time');
    await field.focus();
    // As the browser's own parts of the field do; typing into them depends on the locale.
    await field.evaluate((input, value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, time);
    await page.keyboard.press('Enter');
  };
  await setTime('10:30');
  await expect.poll(due).toBe(`${before.slice(0, 10)}T10:30`);
  await clickNamed(page, 'Undo');
  await expect.poll(due).toBe(before);
  await setTime('11:15');
  await expect.poll(due).toBe(`${before.slice(0, 10)}T11:15`);
  await page.close();

  const again = await scene.openPage('options.html#week');
  const value = async () => (await named(again, 'Nudge time')).evaluate((field) => (field as HTMLInputElement).value);
  await expect.poll(value).toBe('11:15');
  const sections = await again.$$eval('nav a[href^="#"]', (all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(sections.length).toBeGreaterThan(6);
  for (const section of sections) {
    await again.evaluate((hash) => {
      location.hash = hash;
    }, section);
    await expect.poll(() => again.$eval('main h1, main h2', (title) => title.textContent)).toBeTruthy();
  }
});
