import { expect } from '@playwright/test';
import { expectCleanInBoth } from '../support/axe';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { test } from '../support/scene';

const SECTIONS = [
  'cadences',
  'cadences/steady',
  'value',
  'value/new',
  'week',
  'who',
  'nudges',
  'load',
  'look',
  'welcome',
];

test('steps are edited on real dates, saved at once, kept and undone', { tag: '@when' }, async ({ scene }) => {
  const page = await scene.openPage('options.html#cadences/parked');
  await page.setViewportSize({ width: 1280, height: 900 });
  const wait = page.getByRole('textbox', { name: 'Wait before Touch 1' });
  const date = page.getByTestId('date').first();
  await expect(wait).toHaveValue('75');
  const before = await date.innerText();

  await wait.fill('x');
  await expect(page.getByRole('alert')).toContainText('A whole number');
  await wait.fill('30');
  await expect(date).not.toHaveText(before);
  await expect(page.getByText('Parked saved')).toBeVisible();
  const after = await date.innerText();
  expect((await scene.rows('cadences')).find(({ id }) => id === 'parked')?.revisions).toHaveLength(2);

  await page.reload();
  await expect(wait).toHaveValue('30');
  expect(await date.innerText()).toContain(after.split('\n')[0]);
  await wait.fill('31');
  await expect(page.getByText('Parked saved')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(wait).toHaveValue('30');

  // Another order by keyboard alone, then the search finds its way to a setting.
  await page.goto(page.url().replace(/#.*/, '#cadences'));
  const first = page
    .getByRole('list', { name: /^(Cadences|Kadenzen)$/ })
    .getByRole('link')
    .first();
  await expect(first).toHaveText('Steady');
  await page.getByRole('button', { name: 'Move: Steady' }).focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(250);
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(250);
  await page.keyboard.press('Space');
  await expect(page.getByText('Order saved')).toBeVisible();
  await expect(first).toHaveText('Cold outbound');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toHaveText('Steady');

  await page.getByRole('combobox', { name: 'Search settings' }).fill('lunch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No calls at' })).toBeFocused();

  // In another language presets are spoken; a change of one wait leaves their words stored as they were.
  const words = async () =>
    (await scene.rows('cadences')).map(({ name, revisions }) => [
      name,
      ...revisions.at(-1).steps.map(({ gives }: { gives: string }) => gives),
    ]);
  const english = await words();
  await page.goto(page.url().replace(/#.*/, '#look'));
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(page.getByText('Sprache gespeichert')).toBeVisible();
  await page.getByRole('link', { name: 'Kadenzen' }).click();
  await expect(first).toHaveText('Stetig');
  await page.getByRole('link', { name: 'Geparkt' }).click();
  await page.getByRole('textbox', { name: 'Wartezeit vor: Kontakt 1' }).fill('44');
  await expect(page.getByText('Geparkt gespeichert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Was es bringt: Kontakt 1' })).toHaveValue(/^Eine Sache/);
  expect(await words()).toEqual(english);
});

test('with people in it: the week moves what is due, a change of steps is asked about, a touch is moved', async ({
  scene,
}) => {
  // Twenty looks by axe: long on a busy machine.
  test.setTimeout(180_000);
  await scene.wake();
  await expect.poll(() => scene.rows('cadences')).toHaveLength(7);
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const enrollments = () => scene.rows('enrollments');
  const dueOf = async (name: string) =>
    (await enrollments()).find(({ prospectId }) => prospectId.includes(name))?.dueAt as string;

  const page = await scene.openPage('options.html#week');
  await page.setViewportSize({ width: 1280, height: 900 });
  const due = await dueOf('finn@');
  const time = page.getByRole('textbox', { name: 'Nudge time' });
  await time.fill('10:30');
  await time.press('Enter');
  await expect.poll(() => dueOf('finn@')).toBe(`${due.slice(0, 10)}T10:30`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => dueOf('finn@')).toBe(due);
  await expect(page.getByText('Undone')).toBeVisible();

  await page.goto(page.url().replace(/#.*/, '#cadences/after-meeting'));
  const gwen = await dueOf('gwen@');
  await page.getByRole('textbox', { name: 'Wait before Touch 2' }).fill('4');
  await expect(page.getByText('Not saved yet: 1 prospect is in this cadence.')).toBeVisible();
  await page.getByRole('button', { name: 'Review and save' }).click();
  await expect(page.getByRole('dialog').getByText('Gwen Moor')).toBeVisible();
  await page.getByRole('radio', { name: 'Everyone in it' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => dueOf('gwen@')).not.toBe(gwen);
  // What Undo takes back is what the bar names: it may still be on its way.
  await expect(page.getByText('After a meeting or proposal saved')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => dueOf('gwen@')).toBe(gwen);

  await page.goto(page.url().replace(/#.*/, '#load'));
  // Opened there, it begins to read before it is drawn, and must follow the log all the same.
  await page.reload();
  const list = page.getByRole('list', { name: 'Touches of the day' });
  await expect(list.getByText('Finn Lake').or(list.getByText('Ada Field')).first()).toBeVisible();
  const ada = await dueOf('ada@');
  const planned = page.getByRole('heading', { name: /: \d+ planned$/ });
  const before = await planned.innerText();
  await list.getByRole('button', { name: 'Move: Ada Field' }).click();
  await page.getByRole('menuitem').nth(2).click();
  await expect.poll(() => dueOf('ada@')).not.toBe(ada);
  await expect(planned).not.toHaveText(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => dueOf('ada@')).toBe(ada);
  await expect(planned).toHaveText(before);

  const target = page.locator('.nt-load-day:not(.nt-load-off):not(.nt-load-selected)').nth(3);
  await list.getByRole('button', { name: 'Drag to another day: Ada Field' }).hover();
  // Measured once the page has scrolled to the handle.
  const goal = await target.boundingBox();
  await page.mouse.down();
  await page.mouse.move((goal?.x ?? 0) + 8, (goal?.y ?? 0) + 100, { steps: 8 });
  // Where a day lies is measured once the drag has begun, which a busy page does after all of these steps.
  await expect(page.getByText(/^Ada Field: \w+day, /)).toBeAttached();
  await page.mouse.up();
  await expect(page.getByText(/^Ada Field moved to/)).toBeVisible();
  await expect.poll(() => dueOf('ada@')).not.toBe(ada);
  // The page follows the log: only then does the button count without her.
  await expect(list.getByRole('button', { name: 'Move: Ada Field' })).toHaveCount(0);

  const spread = await page.getByRole('button', { name: /^Move \d+ touch/ }).innerText();
  await page.getByRole('button', { name: spread }).click();
  await expect(page.getByText('Nothing is overdue. Nothing to spread.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: spread })).toBeVisible();

  for (const section of SECTIONS) {
    await page.goto(page.url().replace(/#.*/, `#${section}`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectCleanInBoth(page, section);
  }
});

test('choices are as wide as one another, also where the last stands below the others', async ({ scene }) => {
  const page = await scene.openPage('options.html#look');
  await page.setViewportSize({ width: 640, height: 800 });
  const choices = page.locator('.nt-choice');
  await expect(choices).toHaveCount(3);
  const boxes = await choices.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  expect(boxes[2].y).toBeGreaterThan(boxes[0].y);
  expect(new Set(boxes.map(({ width }) => Math.round(width))).size).toBe(1);
});

test('next year, opening the popup is enough to know the holidays of one more year', { tag: '@when' }, async ({
  scene,
}) => {
  const years = () =>
    scene.backstage.evaluate(async () => {
      const { settings } = await (
        globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
        }
      ).chrome.storage.local.get('settings');
      const { calendar } = settings as { calendar: { daysOff: { date: string }[] } };
      return [...new Set(calendar.daysOff.map(({ date }) => Number(date.slice(0, 4))))].sort();
    });
  const page = await scene.openPage('options.html#week');
  await page.getByRole('combobox', { name: 'Country' }).selectOption('DE');
  await expect(page.getByText('Each new year, opening Next Touch adds one more.')).toBeVisible();
  const first = Number(scene.now().local.slice(0, 4));
  expect(await years()).toEqual([0, 1, 2, 3, 4].map((each) => first + each));
  await page.close();
  await scene.passTo(`${first + 1}-06-15T10:00`);
  await scene.openPage('popup.html');
  await expect.poll(years, { timeout: 30_000 }).toEqual([0, 1, 2, 3, 4, 5].map((each) => first + each));
});
