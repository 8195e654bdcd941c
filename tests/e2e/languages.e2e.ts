import { expect } from '@playwright/test';
import * as gmail from '../gmail-stand-in/driver';
import type { Language } from '../gmail-stand-in/options';
import { expectStates, ledger, SETTLED, TAKEN } from '../support/ledger';
import { test } from '../support/scene';

/** No visible text is ever matched: the same story in another script, and in one written from right to left. */

const LANGUAGES: Language[] = ['ja', 'ar'];

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ sceneOptions: { gmail: { language } } });

    test(`in Gmail in “${language}” a send, its undo, a schedule and a reply are told apart`, async ({ scene }) => {
      const page = await scene.browser.context.newPage();
      await gmail.openInbox(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const write = (name: string) =>
        gmail.compose(page, { to: [`${name}@acme-${name}.example`], subject: name, body: 'Hello' });
      await gmail.clickSend(await write('kept'));
      await gmail.waitForToast(page);
      await gmail.clickSend(await write('undone'));
      await gmail.waitForToast(page);
      await gmail.undo(page);
      await gmail.saveAndClose(page.locator('div[role=dialog][data-compose-id]'));
      await gmail.scheduleSend(await write('later'), '2031-01-02T08:00');
      await gmail.waitForToast(page);
      await expectStates(scene, { kept: TAKEN, undone: 'undone', later: 'scheduled' });
      await scene.passTime(SETTLED);
      await expectStates(scene, { kept: 'confirmed', undone: 'undone', later: 'scheduled' });
      expect((await ledger(scene)).kept?.touched).toEqual(['kept@acme-kept.example']);

      scene.gmail.control.settle();
      const [sent] = scene.gmail.state.sent();
      scene.gmail.control.arrive({
        thread: sent?.threadId ?? '',
        from: { address: 'kept@acme-kept.example', name: 'Kept' },
        snippet: 'Thank you',
      });
      await expect
        .poll(async () => (await scene.rows('enrollments')).map((each) => each.finishReason))
        .toEqual(['replied']);
      const popup = await scene.browser.openPage('popup.html');
      await expect(popup.getByRole('button', { name: /Detection works/ })).toBeVisible();
    });
  });
}
