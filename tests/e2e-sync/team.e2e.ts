import { expect, type Page, test } from '@playwright/test';
import { SERVER, startServer } from '../sync/support/server';
import { look } from './support/look';
import { Profile } from './support/profile';

/** The part of the options page about the team, where it is shown what teammates see before anything is joined. */
async function teamPart(page: Page) {
  const part = page.getByRole('region', { name: 'Teammates' });
  await expect(part.getByText('When you wrote to, called or met somebody')).toBeVisible();
  await expect(part.getByText('your notes, subjects, texts, names, addresses')).toBeVisible();
  return part;
}

test.describe('a team of two reps', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('shows what is told before joining; one begins it, the other joins by a code, and both are listed', async () => {
    const server = await startServer({ team: 'acme' });
    const robin = await Profile.open('robin');
    const kim = await Profile.open('kim');
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
    } finally {
      await robin.close();
      await kim.close();
      await server.stop();
    }
  });
});
