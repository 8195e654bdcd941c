import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { readSettings } from '@/lib/services/settings/settings-store';
import { sendAndSettle } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

async function steady(world: World) {
  await world.sweep();
  const cadence = await world.db.cadences.get('steady');
  const revision = cadence?.revisions.at(-1);
  if (!cadence || !revision) throw new Error('The presets are missing');
  return { id: cadence.id, name: cadence.name, steps: revision.steps, endWait: revision.endWait };
}

describe('cadences', () => {
  test('a new database has the presets, once', async () => {
    const world = new World();
    await world.sweep();
    const count = await world.db.cadences.count();
    await world.restart();
    expect(count).toBeGreaterThan(5);
    expect(await world.db.cadences.count()).toBe(count);
    expect((await world.gmail().cadenceNames())[0]).toEqual({ id: 'steady', name: 'Steady' });
  });

  test('a copy knows its preset, also as a copy of a copy, and no later start of ours changes it', async () => {
    const world = new World();
    const plan = world.page('setup');
    const input = { ...(await steady(world)), id: null, moveActive: 'new-only' as const };
    const copy = await plan.saveCadence({ ...input, name: 'Mine', copyOf: 'steady' });
    const again = await plan.saveCadence({ ...input, name: 'Mine too', copyOf: copy.id });
    expect([copy.presetId, again.presetId]).toEqual(['steady', 'steady']);
    const changed = await plan.saveCadence({ ...input, id: copy.id, steps: input.steps.slice(0, 2), name: 'Mine' });
    await world.restart();
    expect(await world.db.cadences.get(copy.id)).toEqual({ ...changed, batch: undefined });
    expect(changed).toMatchObject({ presetId: 'steady', revisions: [{ revision: 1 }, { revision: 2 }] });
    expect((await plan.saveCadence({ ...input, copyOf: 'nothing' })).presetId).toBeNull();
    expect((await plan.saveCadence(input)).presetId).toBeNull();
  });

  test('the overlay names presets in the rep’s language, and what the rep renamed as the rep did', async () => {
    const world = new World();
    const plan = world.page('setup');
    const input = await steady(world);
    await plan.saveSettings({ language: 'de' });
    await sendAndSettle(world);
    const card = async () => {
      const addresses = [{ address: PROSPECT, name: '' }];
      const question = { mailbox: REP, threadId: 'thread-a:r1', legacyThreadId: null, addresses };
      return (await world.gmail().threadCard(question)).people[0]?.cadenceName;
    };
    expect((await world.gmail().cadenceNames())[0]).toEqual({ id: 'steady', name: 'Stetig' });
    expect(await card()).toBe('Stetig');
    await plan.saveCadence({ ...input, name: 'Meine', moveActive: 'new-only' });
    expect((await world.gmail().cadenceNames())[0]).toEqual({ id: 'steady', name: 'Meine' });
    expect(await card()).toBe('Meine');
  });

  test('a name changes nothing else; steps make a revision', async () => {
    const world = new World();
    const plan = world.page('setup');
    const input = await steady(world);
    await plan.saveCadence({ ...input, name: 'Slow', moveActive: 'new-only' });
    expect(await world.db.cadences.get('steady')).toMatchObject({ name: 'Slow', revisions: [{ revision: 1 }] });
    const saved = await plan.saveCadence({ ...input, steps: input.steps.slice(0, 3), moveActive: 'new-only' });
    expect(saved.revisions.map((each) => each.steps.length)).toEqual([input.steps.length, 3]);
  });

  test.each([
    ['all', 2, 3],
    ['new-only', 1, 6],
  ] as const)('of those under way, "%s" leaves them on revision %i', async (moveActive, revision, stepCount) => {
    const world = new World();
    const input = await steady(world);
    await sendAndSettle(world);
    await world.page('setup').saveCadence({ ...input, steps: input.steps.slice(0, 3), moveActive });
    expect(await world.db.enrollments.toArray()).toMatchObject([{ revision, stepCount, state: 'active' }]);
  });

  test('archived: nobody new, those in it removed, and all of it undone', async () => {
    const world = new World();
    const plan = world.page('setup');
    await sendAndSettle(world);
    const { batch, affected } = await plan.archiveCadence('steady', 'remove');
    expect(affected).toBe(1);
    expect(await world.db.enrollments.toArray()).toMatchObject([{ state: 'finished', finishReason: 'removed' }]);
    await sendAndSettle(world, { id: 'msg-a:r2', threadId: 'thread-a:r2', to: ['bo@other.example'] });
    const bo = await world.db.enrollments.where('state').equals('active').toArray();
    expect(bo.map((each) => each.cadenceId)).toEqual(['cold-outbound']);
    await plan.restoreCadence('steady');
    await world.page('log').undo(batch);
    expect(await world.db.enrollments.where('state').equals('active').count()).toBe(2);
  });

  test('one that is not there is a typed failure', async () => {
    const plan = new World().page('setup');
    await expect(plan.restoreCadence('nothing')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('the order the rep gives', async () => {
    const world = new World();
    await world.sweep();
    await world.page('setup').arrangeCadences(['parked', 'steady', 'not-there']);
    const [parked, steadyRow] = await world.db.cadences.bulkGet(['parked', 'steady']);
    expect([parked?.order, steadyRow?.order]).toEqual([0, 1]);
  });
});

describe('settings', () => {
  test('a change of the calendar moves what is due, also when the worker dies in between', async () => {
    const world = new World('2026-11-24T10:00');
    await sendAndSettle(world);
    const due = async () => (await world.db.enrollments.toArray())[0]?.dueAt;
    expect(await due()).toBe('2026-11-25T10:00');
    const before = await world.page('setup').saveSettings({
      calendar: { ...DEFAULT_SETTINGS.calendar, daysOff: [{ date: '2026-11-25', name: 'Fair', kind: 'own' }] },
    });
    expect(await due()).toBe('2026-11-26T09:00');
    await world.local.set('replan-pending', true);
    await world.local.set('settings', before);
    await world.restart();
    expect(await due()).toBe('2026-11-25T10:00');
    expect(await world.local.get('replan-pending')).toBeUndefined();
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'garbage'],
    ['a list', [1, 2]],
    ['a polluted object', JSON.parse('{"__proto__":{"dailyCap":1}}')],
  ])('%s reads as the defaults', (_, stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test('one bad field falls back alone', () => {
    const stored = { ...DEFAULT_SETTINGS, dailyCap: 'many', enrollMode: 'ask', calendar: { workingDays: [] } };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, enrollMode: 'ask' });
  });
});
