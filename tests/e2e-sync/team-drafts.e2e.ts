import { expect, test } from '@playwright/test';
import { clickSend, compose, openInbox } from '../gmail-stand-in/driver';
import { startGmailStandIn } from '../gmail-stand-in/server';
import { TestClock } from '../support/clock';
import { SERVER, startServer } from '../sync/support/server';
import { look } from './support/look';
import { adds, level, logs, twoReps } from './support/team';

const ROBIN = 'robin@vendor.example';
const KIM = 'kim@vendor.example';
/** A Tuesday; the test begins on the Tuesday after it. */
const LAST_TUESDAY = Date.UTC(2026, 10, 17, 9);
const DAY = 86_400_000;

test.describe('what a teammate told', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('is said beside a draft and counted, and who asked for no more mail is enrolled by nobody', async () => {
    const server = await startServer({ team: 'acme' });
    const gmail = await startGmailStandIn({ accounts: [{ address: KIM, name: 'Kim Vendor' }] });
    gmail.control.setNow(TestClock.startingAt().now().at);
    const { robin, kim } = await twoReps(server, { gmailPort: gmail.port });
    try {
      await robin.execute(adds(ROBIN, 'ada@acme.example', 'Ada Field'));
      for (const day of [0, 1, 2]) await robin.execute(logs(ROBIN, 'ada@acme.example', LAST_TUESDAY - day * DAY));
      await robin.execute(adds(ROBIN, 'bob@globex.example', 'Bob Stone'));
      const prospectId = `${ROBIN}:bob@globex.example`;
      await robin.execute({ type: 'enroll', prospectId, cadenceId: 'steady', afterTouchId: null });
      const [run] = await robin.rows('enrollments');
      await robin.execute({ type: 'finish', enrollmentId: run?.id, reason: 'opted-out' });
      await kim.execute(adds(KIM, 'ben@acme.example', 'Ben Reed'));
      await kim.execute(logs(KIM, 'ben@acme.example', LAST_TUESDAY + DAY));
      await level(robin, kim);
      const inbox = await kim.browser.context.newPage();
      await openInbox(inbox);
      const help = inbox.locator('next-touch-compose');
      const draftTo = (address: string) =>
        compose(inbox, { to: [address], subject: 'An idea', body: 'Hello, a word?' });

      await test.step('a touch of the person', async () => {
        const draft = await draftTo('ada@acme.example');
        await expect(help).toContainText('Robin wrote to ada@acme.example Tue, Nov 17.');
        await look(inbox, 'draft-teammate-wrote', 'next-touch-compose');
        await draft.locator('[data-stand-in=close]').click();
      });
      await test.step('a touch of the company, and all of them together', async () => {
        const draft = await draftTo('ben@acme.example');
        await expect(help).toContainText('Robin wrote to Acme Tue, Nov 17.');
        await expect(help).toContainText('5th email to acme.example in 14 days.');
        await look(inbox, 'draft-fatigue', 'next-touch-compose');
        await draft.locator('[data-stand-in=close]').click();
      });
      await test.step('an opt-out, beside the draft and after the send', async () => {
        const draft = await draftTo('bob@globex.example');
        await expect(help).toContainText('bob@globex.example asked Robin for no more mail.');
        await look(inbox, 'draft-opt-out', 'next-touch-compose');
        await clickSend(draft);
        const card = inbox.getByRole('article', { name: 'Follow-up for the mail you sent' });
        await expect(card).toContainText('asked to be left alone. Nothing will be planned.');
        await card.hover();
        await look(inbox, 'card-opt-out', 'next-touch-sent');
      });
      await test.step('by hand neither', async () => {
        await kim.execute(adds(KIM, 'bob@globex.example', 'Bob Stone'));
        const page = await kim.browser.openPage(
          `options.html#prospect/${encodeURIComponent(`${KIM}:bob@globex.example`)}`,
        );
        await page.getByRole('button', { name: 'More actions: Bob Stone' }).click();
        await page.getByRole('menuitem', { name: 'Change cadence…' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
        const dialog = page.getByRole('alertdialog', { name: 'Start although Bob Stone wants no more mail?' });
        await expect(dialog).toContainText('Bob Stone told Robin so');
        await look(page, 'by-hand-opt-out', '[role=alertdialog]');
        expect(await kim.rows('enrollments')).toEqual([]);
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await expect(page.getByText('They told Robin that they want no more mail')).toBeVisible();
        expect(await kim.rows('enrollments')).toEqual([]);
        await test.step('but knowingly, which the history keeps and undo takes back', async () => {
          await page.getByRole('button', { name: 'More actions: Bob Stone' }).click();
          await page.getByRole('menuitem', { name: 'Change cadence…' }).click();
          await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click();
          await dialog.getByRole('button', { name: 'Start all the same' }).click();
          await expect(page.getByText(/Had asked Robin for no more mail/)).toBeVisible();
          await look(page, 'by-hand-despite');
          expect(await kim.rows('enrollments')).toHaveLength(1);
          await page.getByRole('button', { name: 'Undo' }).click();
          await expect(page.getByText(/Had asked Robin for no more mail/)).toBeHidden();
          expect(await kim.rows('enrollments')).toEqual([]);
        });
      });
    } finally {
      await robin.close();
      await kim.close();
      await gmail.close();
      await server.stop();
    }
  });
});
