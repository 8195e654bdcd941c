import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { createSettingsDoor } from '@/lib/services/replan/create-settings-door';
import { InvalidSettings } from '@/lib/services/settings/settings-door';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { leaveFile } from '@/lib/storage/transfers';
import { exampleBackup } from '../../support/restore-book';
import { sendAndSettle } from '../support/gmail';
import { PROSPECT, REP, World } from '../support/world';

const FAIR = { date: '2026-11-25', name: 'Fair', kind: 'own' } as const;
const dueOf = async (world: World) =>
  (await world.db.enrollments.toArray()).find((each) => each.state === 'active')?.dueAt;
const door = (world: World) =>
  createSettingsDoor({ db: world.db, local: world.local, now: async () => world.now(), newId: () => 'id' });

async function restoreSettings(world: World, settings: object): Promise<void> {
  const key = crypto.randomUUID();
  const text = exampleBackup(world.now(), REP, settings);
  const parsed = JSON.parse(text);
  // Only settings: the log itself stays as it is.
  const bare = { ...parsed, events: [], cadences: [], sends: [], valueItems: [] };
  await leaveFile(world.transfers, key, new Blob([JSON.stringify(bare)]), world.now().at);
  const id = await world.page('data').restore(key, null, { withSettings: true });
  await world.background.idle();
  expect(await world.page('data').job(id)).toMatchObject({ state: 'done', result: { settings: true } });
}

describe('whatever writes the calendar plans anew', () => {
  test('field case H1: a restore that brings another calendar, and its undo', async () => {
    const world = new World('2026-11-24T10:00');
    await sendAndSettle(world);
    expect(await dueOf(world)).toBe('2026-11-25T10:00');
    await restoreSettings(world, { calendar: { ...DEFAULT_SETTINGS.calendar, daysOff: [FAIR] } });
    expect(await dueOf(world)).toBe('2026-11-26T09:00');
    await world.page('data').undoRestore();
    await world.background.idle();
    expect(await dueOf(world)).toBe('2026-11-25T10:00');
  });

  test('a change while an earlier one is still being planned is not taken for done', async () => {
    const world = new World('2026-11-24T10:00');
    await sendAndSettle(world);
    const plan = world.page('setup');
    await Promise.all([
      plan.saveSettings({ calendar: { daysOff: [FAIR] } }),
      world.background.sweep(),
      plan.saveSettings({ calendar: { daysOff: [FAIR, { ...FAIR, date: '2026-11-26' }] } }),
    ]);
    expect(await dueOf(world)).toBe('2026-11-27T09:00');
    expect(await world.local.get('replan-pending')).toBeUndefined();
  });
});

describe('writers wait for each other', () => {
  test('field case H4: two saves at once lose neither', async () => {
    const world = new World();
    const plan = world.page('setup');
    await Promise.all([plan.saveSettings({ dailyCap: 7 }), plan.saveSettings({ appearance: 'dark' })]);
    expect(await loadSettings(world.local)).toMatchObject({ dailyCap: 7, appearance: 'dark' });
  });

  test('nor do two parts of the calendar, nor the editor and a card in Gmail', async () => {
    const world = new World();
    await sendAndSettle(world);
    const plan = world.page('setup');
    const choice = { kind: 'not-a-prospect' } as const;
    const [send] = await world.db.sends.toArray();
    await Promise.all([
      plan.saveSettings({ calendar: { nudgeTime: '10:30' } }),
      plan.saveSettings({ calendar: { daysOff: [FAIR] } }),
      world.gmail().chooseOnCard({ messageId: send?.messageId ?? '', address: PROSPECT, choice }),
      plan.saveSettings({ enrollMode: 'ask' }),
    ]);
    expect(await loadSettings(world.local)).toMatchObject({
      calendar: { nudgeTime: '10:30', daysOff: [FAIR], workingDays: [1, 2, 3, 4, 5] },
      neverList: [PROSPECT],
      enrollMode: 'ask',
    });
  });

  test('a function is asked once it is its turn; one that fails stops nobody behind it', async () => {
    const world = new World();
    const settings = door(world);
    const add = (address: string) =>
      settings.change(({ ownAddresses }) => ({ ownAddresses: [...ownAddresses, address] }));
    const failed = settings.change({ dailyCap: 0 });
    await Promise.all([expect(failed).rejects.toThrow(InvalidSettings), add('a@x.example'), add('b@x.example')]);
    expect((await loadSettings(world.local)).ownAddresses).toEqual(['a@x.example', 'b@x.example']);
  });
});

test.each([
  ['a cap of none', { dailyCap: 0 }, 'dailyCap'],
  ['a week without a working day', { calendar: { workingDays: [] } }, 'calendar.workingDays'],
  ['a time that is none', { calendar: { nudgeTime: '25:00' } }, 'calendar.nudgeTime'],
])('%s is refused by name, and nothing is stored', async (_, patch, field) => {
  const world = new World();
  await expect(door(world).change(patch)).rejects.toThrow(field);
  expect(await world.local.get('settings')).toBeUndefined();
});
