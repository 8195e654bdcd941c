import { expect, test } from '@playwright/test';
import { accountsFor } from '../../scripts/sync/accounts.mjs';
import { SERVER, startServer } from '../sync/support/server';
import { look } from './support/look';
import { Profile } from './support/profile';

test.describe('joining, by the options page', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('the first machine, the admin lets it in, a second one by its code, removal, leaving', async () => {
    const admitted: string[] = [];
    const team = 'acme';
    const accounts = () => accountsFor([{ team, machines: admitted, maxBytes: 64 * 1024 ** 2 }], 'test-admin');
    const server = await startServer({ team, accounts: accounts(), admin: 'test-admin' });
    const one = await Profile.open('one');
    const two = await Profile.open('two', { colorScheme: 'dark', viewport: { width: 480, height: 900 } });
    try {
      const admit = async ({ page }: Profile) => {
        const line = await page.getByRole('textbox', { name: 'For the server’s admin' }).inputValue();
        expect(line).toMatch(/^npm run sync-server -- admit U[A-Z2-7]{55} --team acme$/);
        admitted.push(line.split(' ')[5] ?? '');
        server.cluster.reload(accounts());
        await new Promise((resolve) => setTimeout(resolve, 500));
      };
      await look(one.page, 'join');
      const begin = one.page.getByRole('button', { name: 'Begin with this machine' });
      await one.page.getByLabel('Server', { exact: true }).fill('https://sync.company.example');
      await begin.click();
      await expect(one.page.getByText('An address such as wss://')).toBeVisible();
      await one.page.getByLabel('Server', { exact: true }).fill(server.cluster.servers().join(' '));
      await one.page.getByLabel('Team', { exact: true }).fill(team);
      await one.page.getByLabel('Name of this machine').first().fill('Desk');
      await begin.click();

      await expect(one.page.getByText('The server does not know this machine')).toBeVisible();
      await look(one.page, 'not-admitted');
      await admit(one);
      // The server reads its accounts anew in its own time: pressed until it knows the machine, as a person would.
      await expect(async () => {
        await one.page.getByRole('button', { name: 'Sync now' }).click();
        await expect(one.page.getByText('This machine is level with the server')).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });

      await one.page.getByRole('button', { name: 'Add a machine' }).click();
      await expect(one.page.getByRole('img', { name: 'The code as a picture' })).toBeVisible();
      await look(one.page, 'invite', '[role=dialog]');
      const code = await one.page.getByRole('textbox', { name: 'Code from the other machine' }).inputValue();
      await one.page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();

      await look(two.page, 'join-dark-narrow');
      const join = two.page.getByRole('button', { name: 'Join', exact: true });
      await two.page.getByLabel('Code from the other machine').fill(code.slice(0, -20));
      await two.page.getByLabel('Name of this machine').last().fill('Laptop');
      await join.click();
      await expect(two.page.getByText('This is no code of Next Touch')).toBeVisible();
      await two.page.getByLabel('Code from the other machine').fill(code);
      await join.click();
      await expect(two.page.getByText('The server does not know this machine')).toBeVisible();
      await admit(two);
      await one.execute({
        type: 'add-prospect',
        prospectId: 'rep@seller.example:ada@buyer.example',
        addresses: ['ada@buyer.example'],
        ...{ name: 'Ada Field', company: 'Buyer', mailbox: 'rep@seller.example', source: 'manual' },
      });
      await one.level();
      await two.level();
      expect((await two.rows('prospects')).map((row) => row.name)).toEqual(['Ada Field']);
      await one.level();
      await one.page.reload();
      await expect(one.page.getByText('Laptop')).toBeVisible();
      await look(one.page, 'two-machines');
      await look(two.page, 'two-machines-dark-narrow');

      await one.page.getByRole('button', { name: 'Remove Laptop' }).click();
      await one.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
      await expect(one.page.getByText('Laptop')).toBeHidden();
      await one.level();
      await one.execute({
        type: 'edit-prospect',
        prospectId: 'rep@seller.example:ada@buyer.example',
        name: 'Ada Secret',
      });
      await one.level();
      await two.sync('syncNow');
      await expect(two.page.getByText('This machine was removed')).toBeVisible();
      expect((await two.rows('prospects')).map((row) => row.name)).toEqual(['Ada Field']);

      await two.page.getByRole('button', { name: 'Leave' }).click();
      await two.page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
      await expect(two.page.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
      expect(await two.rows('prospects')).toHaveLength(1);
      // The page says so as soon as nothing is joined, a moment before the last key is gone.
      await expect.poll(() => two.rows('syncKeys')).toEqual([]);
    } finally {
      await one.close();
      await two.close();
      await server.stop();
    }
  });

  test('before a server is entered, nothing is connected to', async () => {
    const profile = await Profile.open('alone');
    try {
      const asked: string[] = [];
      const worker = await profile.browser.worker();
      // Counts sockets in the worker, where the client lives.
      await worker.evaluate(() => {
        const scope = globalThis as unknown as { sockets: number; WebSocket: typeof WebSocket };
        scope.sockets = 0;
        scope.WebSocket = class extends WebSocket {
          constructor(url: string | URL, protocols?: string | string[]) {
            scope.sockets += 1;
            super(url, protocols);
          }
        };
      });
      profile.page.on('websocket', (socket) => asked.push(socket.url()));
      await profile.execute({
        type: 'add-prospect',
        prospectId: 'rep@seller.example:ada@buyer.example',
        addresses: ['ada@buyer.example'],
        ...{ name: 'Ada Field', company: 'Buyer', mailbox: 'rep@seller.example', source: 'manual' },
      });
      await profile.sync('syncNow');
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(await worker.evaluate(() => (globalThis as unknown as { sockets: number }).sockets)).toBe(0);
      expect(asked).toEqual([]);
    } finally {
      await profile.close();
    }
  });
});
