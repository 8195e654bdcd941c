import 'fake-indexeddb/auto';
import { expect, it, onTestFinished } from 'vitest';
import type { browser as api } from 'wxt/browser';
import type { SyncService, SyncStatus } from '@/lib/messages/sync-contract';
import { readPairingCode } from '@/lib/sync/pairing-code';
import { story } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { TestMachine } from '../sync/support/machine';
import { SERVER, startServer } from '../sync/support/server';
import { type FirefoxScene, openScene } from './support/scene';
import { clickNamed, named } from './support/until';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

async function call(scene: FirefoxScene, method: keyof SyncService, ...args: unknown[]): Promise<unknown> {
  const message = { kind: 'next-touch:sync', method, args };
  const answer = await scene.backstage().evaluate((each) => chrome.runtime.sendMessage(each), message);
  if (!answer?.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer.value;
}

const names = async (scene: FirefoxScene) => (await scene.rows('prospects')).map(({ name }) => name).toSorted();

describeIf(SERVER, 'no nats-server on this machine')('the edition with sync in Firefox', () => {
  it('begins on its page, shares its log with a machine that joins by its code, and reads what that one writes', async () => {
    const server = await startServer({ team: 'acme' });
    onTestFinished(() => server.stop());
    const scene = await openScene({ build: 'firefox-mv3-team-e2e' });
    const prospectId = 'rep@seller.example:ada@buyer.example';
    const ada = {
      addresses: ['ada@buyer.example'],
      name: 'Ada Field',
      company: 'Buyer',
      mailbox: 'rep@seller.example',
    };
    await scene.call('log', 'execute', { type: 'add-prospect', prospectId, ...ada, source: 'manual' });

    const page = await scene.openPage('options.html#sync');
    for (const [label, text] of [
      ['Server', server.cluster.servers().join(' ')],
      ['Team', 'acme'],
      ['Name of this machine', 'Desk'],
    ] as const)
      await (await named(page, label)).type(text);
    await clickNamed(page, 'Begin with this machine');
    // The clock of the test is days behind the server's, which is said, and hinders nothing.
    await expect.poll(async () => ((await call(scene, 'syncNow')) as SyncStatus).problems).toEqual(['wrong-clock']);
    await page.waitForFunction(() => document.body.innerText.includes('This machine is level with the server'));

    const invitation = readPairingCode(String(await call(scene, 'invite')));
    if (!invitation) throw new Error('No code');
    const other = await TestMachine.start(server.cluster, { team: 'acme' });
    onTestFinished(() => other.close());
    await other.join(invitation.vault);
    await other.pass();
    expect((await other.db.prospects.toArray()).map(({ name }) => name)).toEqual(['Ada Field']);

    await other.write(story('ben', 2));
    await other.pass();
    await page.close();
    // Firefox has ended the event page: what woke it reads on from where it was.
    await expect.poll(scene.asleep).toBe(true);
    expect(((await call(scene, 'syncNow')) as SyncStatus).problems).toEqual(['wrong-clock']);
    await expect.poll(() => names(scene)).toEqual(['Ada Field', 'Prospect ben']);

    const rows = (table: object[]) => JSON.parse(JSON.stringify(table));
    expect(rows(await scene.rows('events'))).toEqual(rows(await other.db.events.toArray()));
    expect(rows(await scene.rows('touches'))).toEqual(rows(await other.db.touches.toArray()));
    expect(await scene.rows('syncOutbox')).toEqual([]);
    expect(server.files()).not.toContain('buyer.example');
  });
});
