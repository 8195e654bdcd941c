import { expect, type Page } from '@playwright/test';
import { listRowLabels } from '@/lib/gmail/page/selectors';
import { goToList, rows } from '../gmail-stand-in/driver';
import { expectAxeClean } from '../support/axe';
import { blindExtension } from '../support/blind';
import { EXAMPLE_PEOPLE } from '../support/example-people';
import {
  callService,
  chips,
  expectGone,
  overlayElements,
  rowPlaces,
  snoozeInWords,
  test,
  tray,
} from '../support/overlay-scene';

/** The chips on Gmail's lists, and how the overlay behaves as a guest there. */

const setDetection = (scene: Parameters<typeof callService>[0], detection: boolean) =>
  callService(scene, 'setup', 'saveSettings', { detection });

/** Words of the chips that stand out of the cell they are in, where Gmail's row cuts them. */
const chipsOutside = (inbox: Page) =>
  chips(inbox).evaluateAll((all) =>
    all
      .filter((each) => {
        const host = (each.getRootNode() as ShadowRoot).host;
        const cell = host.closest('td')?.getBoundingClientRect();
        const own = each.getBoundingClientRect();
        return (
          !cell || own.left < cell.left || own.right > cell.right + 1 || own.top < cell.top || own.bottom > cell.bottom
        );
      })
      .map((each) => each.textContent),
  );

test('with text of twice the size, and the tray open, chips are cut at their end alone', async ({ scene }) => {
  const { inbox } = scene;
  await inbox.addStyleTag({ content: 'html { font-size: 200% }' });
  await goToList(inbox, 'sent');
  await expect(chips(inbox).first()).toBeVisible();
  await tray(inbox).click();
  await inbox.locator('.nt-tray-list').waitFor();
  await expect.poll(() => chipsOutside(inbox)).toEqual([]);
});

test('chips stand on every list and let the rep act without opening a thread', async ({ scene }) => {
  const { inbox } = scene;
  await goToList(inbox, 'sent');
  await expect(chips(inbox)).not.toHaveCount(0);
  for (const list of ['all', 'search/acme', 'inbox', 'sent']) {
    await goToList(inbox, list);
    await expect(chips(inbox).first(), list).toBeVisible();
  }
  expect(await chipsOutside(inbox)).toEqual([]);

  await test.step('pointing says why', async () => {
    await inbox.getByRole('button', { name: /today: Dan Hill/ }).hover();
    const tip = inbox.getByRole('dialog', { name: /Dan Hill/ });
    await expect(tip).toContainText('Umbrella');
    await expect(tip).toContainText(/touch 4 of 6/i);
    await expectAxeClean(inbox, 'next-touch-tip', 'next-touch-chip');
    await inbox.mouse.move(600, 8);
    await expect(tip).toHaveCount(0);
  });

  await test.step('done and undo', async () => {
    await inbox.getByRole('button', { name: /today: Dan Hill/ }).click();
    await inbox
      .getByRole('button', { name: 'Done: Dan Hill' })
      .or(inbox.getByRole('button', { name: /^Done.*Dan Hill/ }))
      .first()
      .click();
    await expect(inbox.locator('next-touch-notice').filter({ hasText: 'Marked' })).toContainText(
      'Marked done: Dan Hill',
    );
    await expect(inbox.getByRole('button', { name: /today: Dan Hill/ })).toHaveCount(0);
    expect(new URL(inbox.url()).hash).toBe('#sent');
    await inbox
      .locator('next-touch-notice')
      .filter({ hasText: 'Marked' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(inbox.getByRole('button', { name: /today: Dan Hill/ })).toHaveCount(1);
  });

  await test.step('snooze by keyboard, in words', async () => {
    const chip = inbox.getByRole('button', { name: /today: Dan Hill/ });
    await chip.focus();
    await inbox.keyboard.press('Enter');
    await inbox.getByRole('button', { name: /^Snooze.*Dan Hill/ }).press('Enter');
    await snoozeInWords(inbox, 'next tuesday 9am', /Dec 1/);
    await expect(inbox.getByRole('button', { name: /^Snoozed.*Dan Hill/ })).toHaveCount(1);
    expect(new URL(inbox.url()).hash).toBe('#sent');
  });

  await test.step('no row of Gmail moves by it, and all goes when detection is off', async () => {
    await inbox.mouse.move(600, 8);
    const withChips = await rowPlaces(inbox);
    await setDetection(scene, false);
    await expectGone(inbox);
    expect(await rowPlaces(inbox)).toBe(withChips);
    await setDetection(scene, true);
    await expect(chips(inbox).first()).toBeVisible();
    expect(await rowPlaces(inbox)).toBe(withChips);
  });
});

test('the overlay goes when its account or its places go; Gmail stays', async ({ scene }) => {
  const { inbox } = scene;
  const blind = await blindExtension(inbox, scene.browser.extensionId);
  await inbox.reload();
  await tray(inbox).waitFor();
  await goToList(inbox, 'sent');
  await expect(chips(inbox).first()).toBeVisible();

  await test.step('a place that is not where it was', async () => {
    await blind.to(listRowLabels.candidates);
    for (const list of ['all', 'inbox', 'all', 'sent']) {
      await goToList(inbox, list);
      await expect(rows(inbox).first()).toBeVisible();
      await expect(chips(inbox)).toHaveCount(0);
    }
    await expect(tray(inbox)).toBeVisible();
    // A place is looked for again with each view; three misses and no hit are a sign.
    const health = async () => {
      for (const list of ['all', 'sent']) await goToList(inbox, list);
      return callService(scene, 'page', 'health');
    };
    await expect
      .poll(health, { timeout: 60_000, intervals: [1_000] })
      .toMatchObject({ value: { light: 'amber', reasons: ['selectors-missing'] } });
    // Gmail itself works as before.
    await rows(inbox).first().click();
    await expect(inbox.locator('[role=main] h2.hP')).toBeVisible();
    await blind.to([]);
    await goToList(inbox, 'sent');
    await expect(chips(inbox).first()).toBeVisible();
    await expect.poll(health).toMatchObject({ value: { light: 'green' } });
  });

  await test.step('another account in the same tab', async () => {
    await inbox.evaluate(() => {
      document.querySelector('meta[name=og-profile-acct]')?.setAttribute('content', 'someone@other.example');
      document.title = 'Inbox - someone@other.example - Gmail';
      document.body.append(document.createElement('i'));
    });
    await expect(chips(inbox)).toHaveCount(0);
    await inbox.evaluate(() => {
      document.querySelector('meta[name=og-profile-acct]')?.setAttribute('content', 'robin@vendor.example');
      document.title = 'Inbox - robin@vendor.example - Gmail';
      document.body.append(document.createElement('i'));
    });
    await expect(chips(inbox).first()).toBeVisible();
  });

  await test.step('signed out', async () => {
    await inbox.evaluate(() => {
      document.title = 'Gmail';
      document.querySelector('meta[name=og-profile-acct]')?.remove();
      document.querySelector('.bkK')?.remove();
    });
    await expectGone(inbox);
  });
});

test('2,000 redrawn rows and 200 changes of view leave nothing behind', async ({ scene }) => {
  const { inbox } = scene;
  await goToList(inbox, 'sent');
  await expect(chips(inbox).first()).toBeVisible();
  const drawn = EXAMPLE_PEOPLE.length;
  await expect(chips(inbox)).toHaveCount(drawn);
  const session = await inbox.context().newCDPSession(inbox);
  await session.send('Performance.enable');

  /** Draws rows anew as Gmail does: new nodes without anything of ours. */
  const redraw = (times: number) =>
    inbox.evaluate(async (count) => {
      for (let done = 0; done < count; ) {
        for (const row of document.querySelectorAll('[role=main] tr.zA')) {
          const fresh = row.cloneNode(true) as Element;
          for (const chip of fresh.querySelectorAll('next-touch-chip')) chip.remove();
          row.replaceWith(fresh);
          done += 1;
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }, times);
  const roam = (times: number) =>
    inbox.evaluate(async (count) => {
      const lists = ['#starred', '#snoozed', '#sent', '#inbox'];
      for (let done = 0; done < count; done += 1) {
        // Browsers allow 200 navigations in ten seconds: in between, the view is made anew at the same address.
        if (done % 5 === 0) location.hash = lists[(done / 5) % lists.length] ?? '';
        else dispatchEvent(new HashChangeEvent('hashchange'));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      location.hash = '#sent';
    }, times);
  const settle = async () => {
    await goToList(inbox, 'sent');
    await expect(chips(inbox)).toHaveCount(drawn);
    await inbox.waitForTimeout(500);
    for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
    return { listeners: value('JSEventListeners'), nodes: value('Nodes'), heap: value('JSHeapUsedSize') / 2 ** 20 };
  };

  await redraw(300);
  await roam(50);
  const before = await settle();
  await redraw(2_000);
  const redrawn = await settle();
  await roam(200);
  const after = await settle();
  expect(await overlayElements(inbox)).toBeGreaterThan(drawn);
  // One leak a redraw or a change of view would be 2,000 and 200; what is left is a view half taken down.
  for (const now of [redrawn, after]) {
    expect(now.listeners - before.listeners).toBeLessThan(100);
    expect(now.nodes - before.nodes).toBeLessThan(500);
    expect(now.heap - before.heap).toBeLessThan(3);
  }
});
