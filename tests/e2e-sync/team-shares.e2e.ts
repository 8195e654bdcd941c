import { expect, test } from '@playwright/test';
import { SERVER, startServer } from '../sync/support/server';
import { look } from './support/look';
import type { Profile } from './support/profile';
import { adds, level, logs, twoReps } from './support/team';

const ROBIN = 'robin@vendor.example';
const KIM = 'kim@vendor.example';
const MONDAY = Date.UTC(2026, 10, 16, 9);
const DAY = 86_400_000;

const setup = (profile: Profile, method: string, input: object) =>
  profile.call({ kind: 'next-touch:call', service: 'setup', method, args: [input] }) as Promise<{ id: string }>;

const part = ({ page }: Profile, name: string) => page.getByRole('region', { name });

/** Both know what the other told, and show it. */
async function shown(...profiles: Profile[]): Promise<void> {
  await level(...profiles);
  for (const { page } of profiles) await page.reload();
}

test.describe('two reps of a team', () => {
  test.skip(!SERVER, 'no nats-server on this machine: install it to run these (see docs/sync.md)');

  test('copy what the other shares, show the lead their figures, and hand a prospect over', async () => {
    const server = await startServer({ team: 'acme' });
    const { robin, kim } = await twoReps(server);
    try {
      const steps = [
        {
          id: 's1',
          channel: 'email',
          wait: { unit: 'workingDays', amount: 0 },
          window: null,
          gives: '',
          optional: false,
        },
      ];
      const cadence = { steps, endWait: { unit: 'workingDays', amount: 5 }, moveActive: 'new-only' };
      const { id } = await setup(robin, 'saveCadence', { id: null, name: 'One mail', ...cadence });
      const item = { kind: 'link', url: 'https://vendor.example/guide', text: '', tags: [], stage: null };
      const given = await setup(robin, 'saveValueItem', { id: null, title: 'Audit guide', note: 'Only mine', ...item });
      await robin.execute(adds(ROBIN, 'ada@acme.example', 'Ada Field', 'Prefers mornings'));
      for (const day of [0, 1, 2])
        await robin.execute(logs(ROBIN, 'ada@acme.example', MONDAY + day * DAY, day === 1 ? 'call' : 'email'));
      await kim.execute(adds(KIM, 'eve@globex.example', 'Eve Stone'));
      await kim.execute(logs(KIM, 'eve@globex.example', MONDAY));
      await shown(robin, kim);

      await test.step('a cadence and a value item, as their owner has them now', async () => {
        const [lent, copied] = [part(robin, 'Shared cadences'), part(kim, 'Shared cadences')];
        await lent.getByRole('switch', { name: 'One mail · Cadence' }).click();
        await lent.getByRole('switch', { name: 'Audit guide · Value item' }).click();
        await shown(robin, kim);
        await expect(lent.getByRole('switch', { name: 'Audit guide · Value item' })).toBeChecked();
        await copied.getByRole('button', { name: 'Copy One mail' }).click();
        await copied.getByRole('button', { name: 'Copy Audit guide' }).click();
        await expect(copied.getByText('Copied to your own')).toHaveCount(2);
        await look(kim.page, 'team-lent');
        expect((await kim.rows('valueItems')).find(({ title }) => title === 'Audit guide')).toMatchObject({ note: '' });

        await setup(robin, 'saveCadence', { id, name: 'One short mail', ...cadence });
        await setup(robin, 'saveValueItem', { id: given.id, title: 'Audit guide 2027', note: '', ...item });
        await shown(robin, kim);
        await expect(copied.getByRole('button', { name: 'Copy One short mail' })).toBeVisible();
        await expect(copied.getByRole('button', { name: 'Copy Audit guide 2027' })).toBeVisible();
        // A copy is the rep's own.
        const names = (await kim.rows('cadences')).map(({ name }) => name);
        expect(names).toContain('One mail');
        expect(names).not.toContain('One short mail');
      });

      await test.step('sums, once the other agrees', async () => {
        const [lead, shows] = [part(robin, 'Figures for the lead'), part(kim, 'Figures for the lead')];
        await expect(lead.getByText('Nobody has agreed yet')).toBeVisible();
        await shows.getByRole('switch', { name: 'Show my figures to Robin' }).click();
        await shown(kim, robin);
        await expect(shows.getByRole('switch', { name: 'Show my figures to Robin' })).toBeChecked();
        const row = lead.getByRole('row', { name: /^Kim/ });
        await expect(row.getByRole('cell')).toHaveText(['1', '0 (0%)', '1', '1', '–']);
        await look(robin.page, 'team-figures');
      });

      await test.step('a prospect with their history, without the notes', async () => {
        const [giving, taking] = [part(robin, 'Hand over a prospect'), part(kim, 'Hand over a prospect')];
        await giving.getByLabel('Find a prospect').fill('ada');
        await expect(giving.getByLabel('Prospect', { exact: true })).toHaveValue(`${ROBIN}:ada@acme.example`);
        await look(robin.page, 'team-hand-over');
        await giving.getByRole('button', { name: 'Hand over' }).click();
        await expect(giving.getByText('Not answered yet')).toBeVisible();
        await shown(robin, kim);
        await expect(taking.getByText('From Robin, with 3 touches')).toBeVisible();
        await look(kim.page, 'team-handed');
        await taking.getByRole('button', { name: 'Take over Ada Field' }).click();
        await expect(taking.getByText('Taken over')).toBeVisible();
        const ada = (await kim.rows('prospects')).find(({ name }) => name === 'Ada Field');
        expect(ada).toMatchObject({ mailbox: KIM, notes: '', addresses: ['ada@acme.example'] });
        const touches = (await kim.rows('touches')).filter(({ prospectId }) => prospectId === ada?.id);
        expect(touches.map(({ channel }) => channel).toSorted()).toEqual(['call', 'email', 'email']);
        await shown(kim, robin);
        await expect(giving.getByText('Taken over')).toBeVisible();
      });
    } finally {
      await robin.close();
      await kim.close();
      await server.stop();
    }
  });
});
