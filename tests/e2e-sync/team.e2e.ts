import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { compose, openInbox } from '../gmail-stand-in/driver';
import { closeScene, openScene } from '../support/scene';
import { SERVER, startServer } from '../sync/support/server';
import { Profile } from './support/profile';

const SHOTS = process.env.SYNC_SHOTS;
const EXTENSION = path.resolve(import.meta.dirname, '../../.output/chrome-mv3-team-e2e');
const ADA = 'ada@acme.example';
const MAILBOX = 'rep@seller.example';

/** The part of the options page about the team, where it is shown what teammates see before anything is joined. */
async function teamPart(page: Page) {
  const part = page.getByRole('region', { name: 'Teammates' });
  await expect(part.getByText('When you wrote to, called or met somebody')).toBeVisible();
  await expect(part.getByText('Your notes, subjects, texts, names, addresses')).toBeVisible();
  return part;
}

async function look(page: Page, name: string) {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test.describe('a team of two reps', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('what Robin did is told beside Kim’s draft, and Robin’s opt-out holds for Kim', async () => {
    const server = await startServer({ team: 'acme' });
    const robin = await Profile.open('robin');
    const scene = await openScene({ browser: { extension: EXTENSION } });
    const kim = await Profile.over('kim', scene.browser);
    try {
      for (const each of [robin, kim]) {
        await each.sync('found', { servers: server.cluster.servers(), team: 'acme', machineName: 'Desk' });
        await each.level();
        await each.page.reload();
      }
      const ofRobin = await teamPart(robin.page);
      await ofRobin.getByLabel('Your name').fill('Robin');
      await look(robin.page, 'team-join');
      await ofRobin.getByRole('button', { name: 'Begin a team' }).click();
      await ofRobin.getByRole('button', { name: 'Add a teammate' }).click();
      const code = await robin.page.getByRole('textbox', { name: 'Code from a teammate' }).inputValue();
      await robin.page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
      await robin.level();

      const ofKim = await teamPart(kim.page);
      await ofKim.getByLabel('Your name').fill('Kim');
      await ofKim.getByLabel('Code from a teammate').fill('NT1.nothing');
      await ofKim.getByRole('button', { name: 'Join the team' }).click();
      await expect(ofKim.getByText('This is no code of Next Touch')).toBeVisible();
      await ofKim.getByLabel('Code from a teammate').fill(code);
      await ofKim.getByRole('button', { name: 'Join the team' }).click();
      await expect(ofKim.getByText('Kim')).toBeVisible();
      await kim.level();
      await robin.level();
      await kim.level();
      await kim.page.reload();
      await expect(ofKim.getByText('Robin')).toBeVisible();
      await look(kim.page, 'team-members');

      const add = (address: string, name: string) => ({
        type: 'add-prospect',
        prospectId: `${MAILBOX}:${address}`,
        addresses: [address],
        ...{ name, company: 'Acme', mailbox: MAILBOX, source: 'manual', notes: 'Hates golf' },
      });
      await robin.execute(add(ADA, 'Ada Field'));
      await robin.execute({
        ...{ type: 'log-touch', prospectId: `${MAILBOX}:${ADA}`, channel: 'email', direction: 'outbound', at: null },
        ...{ enrollmentId: null, outcome: null, note: 'Hates golf', valueItemId: null },
      });
      await kim.execute(add('eve@acme.example', 'Eve Hill'));
      await robin.level();
      await kim.level();
      const inbox = await scene.browser.context.newPage();
      await openInbox(inbox);
      const draft = () => compose(inbox, { to: [ADA], subject: 'A checklist', body: 'Hi Ada, how are you?' });
      await draft();
      const help = inbox.locator('next-touch-compose');
      await expect(help).toContainText('Robin wrote to ada@acme.example today');
      await inbox.locator('[data-compose-id] [data-stand-in=close]').click();

      await robin.execute({ type: 'enroll', prospectId: `${MAILBOX}:${ADA}`, cadenceId: 'steady', afterTouchId: null });
      const [enrollment] = await robin.rows('enrollments');
      await robin.execute({ type: 'finish', enrollmentId: enrollment?.id, reason: 'opted-out' });
      await robin.level();
      await kim.level();
      await draft();
      await expect(help).toContainText('ada@acme.example asked Robin for no more mail.');
      if (SHOTS) await inbox.screenshot({ path: `${SHOTS}/team-compose.png` });

      const told = JSON.stringify(await kim.rows('teamDocs')) + server.files();
      for (const word of ['golf', 'Ada', 'acme.example', 'steady']) expect(told.includes(word), word).toBe(false);
      expect((await kim.rows('prospects')).map(({ name }) => name)).toEqual(['Eve Hill']);
    } finally {
      await robin.close();
      await closeScene(scene);
      await server.stop();
    }
  });
});
