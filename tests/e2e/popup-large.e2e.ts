import { expect } from '@playwright/test';
import { expectCleanInBoth } from '../support/axe';
import { fillWith } from '../support/big-book';
import { names, rowOf } from '../support/popup';
import { exampleBackup, restoreBook } from '../support/restore-book';
import { test } from '../support/scene';
import { openToolbarPopup } from '../support/toolbar-popup';

/** In the popup: what it asked the database for. */
declare global {
  interface Window {
    asked: { what: string; rows: number }[];
    refuse: boolean;
  }
}

test('the popup of the toolbar button shows what is due', async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const popup = await openToolbarPopup(scene, scene.backstage);
  const read = () => popup.evaluate('[...document.querySelectorAll(".nt-row-name")].map((each) => each.textContent)');
  await expect.poll(read).toEqual(['Ada Field', 'Ben Brook', 'Cleo Marsh', 'Dan Hill', 'Eve Stone']);
  // It asks for 400 x 600, and where the screen has less room the list gives way, not the footer.
  await expect.poll(() => popup.evaluate('document.body.offsetWidth')).toBeGreaterThanOrEqual(400);
  const footerEnds = 'Math.round(document.querySelector("footer").getBoundingClientRect().bottom) - innerHeight';
  expect(await popup.evaluate(footerEnds)).toBe(0);
  expect(await popup.evaluate('innerHeight')).toBeGreaterThan(400);
  const done = `[...document.querySelectorAll('button')].find((each) => /^Done\\b.*Ada Field/.test(each.ariaLabel ?? ''))`;
  await expect.poll(() => popup.evaluate(`${done}?.ariaLabel`)).toContain('Ada Field');
  await popup.evaluate(`${done}.click()`);
  await expect.poll(scene.badge).toBe('4');
});

test('in a wide tab the list scrolls beside the current person, and the footer stays in sight', async ({ scene }) => {
  await expect.poll(() => scene.rows('cadences')).not.toEqual([]);
  await fillWith(scene.backstage, 100, 60);
  const popup = await scene.browser.context.newPage();
  await popup.setViewportSize({ width: 1200, height: 800 });
  await popup.goto(`chrome-extension://${scene.browser.extensionId}/popup.html`);
  await expect(popup.getByRole('complementary')).toContainText('Big 0');
  await expect(popup.getByRole('button', { name: 'Options' })).toBeInViewport();
  expect((await names(popup)).length).toBeLessThan(25);
});

test('says what happened when the log cannot be opened, and reads it once it can', async ({ scene }) => {
  await restoreBook(scene.backstage, exampleBackup(scene.now()));
  const popup = await scene.openPage('about:blank').catch(() => scene.browser.context.newPage());
  await popup.addInitScript(() => {
    window.refuse = true;
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...args: Parameters<typeof open>) => {
      if (window.refuse) throw new DOMException('refused by a test', 'UnknownError');
      return open(...args);
    };
  });
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${scene.browser.extensionId}/popup.html`);
  await expect(popup.getByRole('alert')).toContainText('Nothing was lost');
  await expectCleanInBoth(popup, 'the log refused');
  await popup.evaluate(() => {
    window.refuse = false;
  });
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(popup, 'Ada Field')).toBeVisible();
});

test('of 5,000 prospects only the rows in sight are read and drawn, and more as the rep scrolls', async ({ scene }) => {
  test.setTimeout(180_000);
  await expect.poll(() => scene.rows('cadences')).not.toEqual([]);
  await fillWith(scene.backstage, 5_000, 605);
  const popup = await scene.browser.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.addInitScript(() => {
    window.asked = [];
    for (const kind of [IDBIndex, IDBObjectStore])
      for (const method of ['getAll', 'getAllKeys', 'count'] as const) {
        const original = kind.prototype[method] as (...args: unknown[]) => IDBRequest;
        Object.defineProperty(kind.prototype, method, {
          value(this: IDBIndex | IDBObjectStore, ...args: unknown[]) {
            const request = original.apply(this, args);
            request.addEventListener('success', () => {
              const rows = method === 'count' ? request.result : request.result.length;
              window.asked.push({ what: `${this.name}.${method}`, rows });
            });
            return request;
          },
        });
      }
  });
  await popup.goto(`chrome-extension://${scene.browser.extensionId}/popup.html`);
  await expect(rowOf(popup, 'Big 0').first()).toBeVisible();
  expect((await names(popup)).length).toBeLessThan(20);
  await expect(popup.getByRole('tab', { name: 'To do' })).toContainText('605');
  await expect(popup.getByText('200+')).toBeVisible();
  // The largest thing asked for at opening is the number of what is due: nothing costs what is stored.
  const asked = await popup.evaluate(() => window.asked);
  expect(Math.max(...asked.map((each) => each.rows)), JSON.stringify(asked)).toBe(605);

  await expect
    // A page is read each time the end comes near; a busy machine needs its time for each.
    .poll(
      async () => {
        await popup.locator('.nt-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
        return popup.getByRole('listitem').last().getAttribute('aria-setsize');
      },
      { timeout: 60_000 },
    )
    .toBe('605');
  expect((await names(popup)).length).toBeLessThan(20);
  await popup.getByRole('searchbox').fill('big 000442');
  await expect.poll(() => names(popup)).toEqual(['Big 000442']);
});
