import { expect } from '@playwright/test';
import * as selectors from '@/lib/gmail/page/selectors';
import { clickSend, compose, goToList, rows } from '../gmail-stand-in/driver';
import { blindExtension } from '../support/blind';
import { callService, chips, test, tray } from '../support/overlay-scene';

const PLACES = Object.values(selectors);
/** Mails in Sent to people who are followed, in the mailbox of the scene; the inbox, shown before, has fewer. */
const FOLLOWED_IN_SENT = 14;

for (const splitPane of [false, 'two', 'three'] as const) {
  test.describe(`reading pane: ${splitPane}`, () => {
    test.use({ gmail: { splitPane } });

    test('without the first candidate of each place the overlay works on the next', async ({ scene }) => {
      const { inbox } = scene;
      const blind = await blindExtension(inbox, scene.browser.extensionId);
      await inbox.reload();
      await tray(inbox).waitFor();
      await goToList(inbox, 'sent');
      await expect(chips(inbox)).toHaveCount(FOLLOWED_IN_SENT);

      await blind.to(PLACES.flatMap(({ candidates: [first, second] }) => (second ? [first] : [])));
      await goToList(inbox, 'inbox');
      await goToList(inbox, 'sent');
      await expect(chips(inbox)).toHaveCount(FOLLOWED_IN_SENT);
      await rows(inbox).first().locator('td').last().click();
      await expect(inbox.locator('[role=main] h2.hP')).toBeVisible();
      await expect(inbox.locator('next-touch-thread .nt-thread-tab')).toHaveAccessibleName(/./);
      await inbox.goBack();
      const draft = await compose(inbox, { to: ['dana@initech.example'], subject: 'Just checking in', body: 'Hello' });
      await expect(inbox.locator('next-touch-compose')).toHaveCount(1);
      await clickSend(draft);
      await expect(inbox.locator('next-touch-sent')).toContainText(/./);
      const health = () => callService(scene, 'page', 'health');
      await expect.poll(health).toMatchObject({ value: { light: 'green', reasons: [] } });
      await expect
        .poll(async () => {
          const stored = await scene.backstage.evaluate(() =>
            (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome.storage.session.get(
              'health',
            ),
          );
          return Object.keys((stored.health as { selectors: object }).selectors);
        })
        .toEqual(expect.arrayContaining(['place-listRow-1', 'place-draftBody-1', 'place-threadSubject-1']));
    });
  });
}

test('with every candidate gone nothing of ours is shown, Gmail is untouched, and the light says where', async ({
  scene,
}) => {
  const { inbox } = scene;
  const blind = await blindExtension(inbox, scene.browser.extensionId);
  await inbox.reload();
  await tray(inbox).waitFor();
  await blind.to(PLACES.filter(({ name }) => name !== 'main').flatMap(({ candidates }) => candidates));
  for (const list of ['sent', 'all', 'sent', 'inbox', 'sent']) {
    await goToList(inbox, list);
    await expect(rows(inbox).first()).toBeVisible();
    await expect(chips(inbox)).toHaveCount(0);
  }
  await rows(inbox).first().locator('td').last().click();
  await expect(inbox.locator('[role=main] h2.hP')).toBeVisible();
  await expect(inbox.locator('next-touch-thread button')).toHaveCount(0);
  await goToList(inbox, 'inbox');
  await clickSend(await compose(inbox, { to: ['dana@initech.example'], subject: 'Blind', body: 'Hello' }));
  await expect.poll(async () => (await scene.rows('sends')).map((each) => each.subject)).toContain('Blind');
  const health = () => callService(scene, 'page', 'health');
  await expect.poll(health).toMatchObject({ value: { light: 'amber', reasons: ['selectors-missing'] } });
  const options = await scene.openPage('options.html#health');
  await expect(options.getByText('Where: ')).toContainText(/list|thread|overlay-/);
});
