import { expect, type Page } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { callService } from '../support/overlay-scene';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { type Scene, test } from '../support/scene';

/** The table over the example book, at the width of a desktop. */
async function openTable(scene: Scene, place = 'prospects'): Promise<Page> {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const page = await scene.openPage(`options.html#${place}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByRole('grid', { name: 'Prospects' })).toBeVisible();
  return page;
}

const rows = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });

test('everybody is in one table, worked by keys alone, each act undone', async ({ scene }) => {
  const page = await openTable(scene);
  await expect(page).toHaveTitle('All prospects · Next Touch');
  await expect(page.getByText('14 prospects')).toBeVisible();
  await expect(rows(page)).toHaveCount(14);
  await expectAxeClean(page, 'body');

  // Found by a word, by key; the state narrows; cleared again.
  await page.keyboard.press('/');
  await page.keyboard.type('ada');
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(page)).toHaveCount(14);

  // Three chosen with Shift and paused: two keys and one for the act.
  await page.getByRole('combobox', { name: 'State' }).selectOption('active');
  await expect(page.getByText(/^\d+ of 14$/)).toBeVisible();
  const running = (await scene.rows('enrollments')).filter((row) => row.state === 'active').length;
  await expect(rows(page)).toHaveCount(running);
  expect(running).toBeGreaterThan(3);
  await rows(page).first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: '3 selected' })).toBeVisible();
  await expectAxeClean(page, 'body');
  await page.keyboard.press('p');
  await expect(page.getByText('3 prospects paused.')).toBeVisible();
  await expect(rows(page)).toHaveCount(running - 3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(running);

  // Finished with a reason from the menu of a key.
  await rows(page).nth(1).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.getByRole('menuitem', { name: 'Won' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('menuitem', { name: 'Won' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 prospect finished: Won.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('won');
  await page.getByRole('combobox', { name: 'State' }).selectOption('');
  await expect(rows(page).first()).toContainText('Won');
  await page.getByRole('button', { name: 'Undo' }).click();

  // The palette: a person by a few letters, then the act by a few more; a setting the same way.
  const palette = page.getByRole('dialog', { name: 'Find or do' });
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('gwen');
  await expect(palette.getByRole('option', { name: /^Gwen Moor/ })).toHaveAttribute('aria-selected', 'true');
  await expectAxeClean(page, '[role=dialog]');
  await page.keyboard.press('Enter');
  await page.keyboard.type('won');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  const gwen = async () => (await scene.rows('enrollments')).find(({ prospectId }) => prospectId.includes('gwen@'));
  await expect.poll(async () => (await gwen())?.finishReason).toBe('won');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await gwen())?.state).toBe('active');
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('lunch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No calls at' })).toBeFocused();
});

test('a view is kept under a name, over a reload; back from a person the table is where it was', async ({ scene }) => {
  const page = await openTable(scene);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  const names = await rows(page).allInnerTexts();
  await page.getByRole('combobox', { name: 'State' }).selectOption('paused');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('On hold');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.reload();
  await expect(rows(page)).toHaveCount(14);
  await expect.poll(() => rows(page).allInnerTexts()).toEqual(names);
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'On hold', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('paused');
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Outcome' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Outcome' })).toHaveCount(0);

  const person = rows(page).nth(5);
  const label = await person.getAttribute('aria-label');
  await person.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page).toHaveTitle(`${label?.split(',')[0]} · Next Touch`);
  await page.getByRole('button', { name: 'Back' }).first().click();
  await expect(rows(page).nth(5)).toBeFocused();
});

test('in German, too, nothing but names and addresses is cut at 1280 px', async ({ scene }) => {
  await callService(scene, 'setup', 'saveSettings', { language: 'de' });
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const page = await scene.openPage('options.html#prospects');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(rows(page).first()).toContainText('Acme');
  const cut = await rows(page).evaluateAll((all) =>
    all.flatMap((row) => {
      // Check box, name, state, cadence, next, last, outcome.
      const [, , state, , next, last, outcome] = row.querySelectorAll<HTMLElement>('[role=gridcell]');
      return [state, next, last, outcome].flatMap((cell) =>
        [...(cell?.querySelectorAll<HTMLElement>('.nt-badge, .nt-cell-first, .nt-cell-second') ?? [])]
          .filter((each) => each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
          .map((each) => each.innerText),
      );
    }),
  );
  expect(cut).toEqual([]);
});

test('an import lands in the table with its result in sight, and is taken back there', async ({ scene }) => {
  const page = await openTable(scene);
  await page.getByRole('button', { name: 'Import prospects' }).click();
  const sheet =
    'Email,Name,Company\nzed@zenith.example,Zed Zane,Zenith\nyan@zenith.example,Yan York,Zenith\nbroken,,\n';
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a sheet…' }).click();
  await (await chosen).setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await page.getByRole('button', { name: 'Add 2 prospects' }).click();
  await expect(page.getByText('2 prospects were imported.')).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('Yan York');
  await expectAxeClean(page, 'body');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('Nobody matches these filters.')).toBeVisible();
});

test('a cadence leads to those in it, and an odd address is read as it is', async ({ scene }) => {
  const page = await openTable(scene);
  await page.goto(page.url().replace(/#.*/, '#cadences'));
  const link = page.getByRole('link', { name: /in it: Steady/ });
  const count = Number.parseInt(await link.innerText(), 10);
  await link.click();
  await expect(page.getByRole('combobox', { name: 'Cadence', exact: true })).toHaveValue('steady');
  await page.getByRole('combobox', { name: 'State' }).selectOption('active');
  await expect(page.getByText(/^\d+ of 14$/)).toBeVisible();
  const shown = async () => Number.parseInt(await page.getByText(/^\d+ of 14$/).innerText(), 10);
  const inCadence = (await scene.rows('enrollments')).filter((row) => row.cadenceId === 'steady');
  const of = (state: string) => inCadence.filter((row) => row.state === state).length;
  expect(of('active') + of('paused')).toBe(count);
  await expect.poll(shown).toBe(of('active'));
  await page.getByRole('combobox', { name: 'State' }).selectOption('paused');
  await expect.poll(shown).toBe(of('paused'));
  await page.goto(page.url().replace(/#.*/, '#value/100%'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the table in light, dark, forced colours, and on a narrow screen', async ({ scene }) => {
  const page = await openTable(scene);
  await rows(page).nth(2).focus();
  await page.keyboard.press('x');
  for (const look of ['light', 'dark', 'forced', 'narrow'] as const) {
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced' ? 'active' : 'none',
    });
    if (look === 'narrow') await page.setViewportSize({ width: 480, height: 800 });
    await expectAxeClean(page, 'body');
    await page.screenshot({ path: `test-results/prospects-${look}.png` });
  }
});
