import { expect, it } from 'vitest';
import { lastActWords } from '@/components/acts/last-act-words';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import { nowIn } from '@/lib/domain/time/zone';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import type { Translate } from '@/lib/i18n/keys';
import { readLastActs } from '@/lib/storage/queries';
import { story, touched } from '../storage/support/book';
import { describeIf } from '../support/only-if';
import { START, type TestMachine, ZONE } from './support/machine';
import { level, repOnServer } from './support/rep';
import { SERVER } from './support/server';

/** The last acts as the popup puts them. */
async function told({ db, at }: TestMachine): Promise<string[]> {
  const i18n = createI18n('en', english);
  const context = {
    t: i18n.t as unknown as Translate,
    locale: 'en',
    now: nowIn(at, ZONE).local,
    cadences: new Map<string, string>(),
  };
  return (await readLastActs(db, 10)).map((act) => lastActWords(act, context));
}

describeIf(SERVER, 'no nats-server on this machine')('two machines of one rep and a real server', () => {
  const rep = repOnServer();

  it('have the same log, and empty outboxes', async () => {
    const { one, two } = await rep.pair();
    await one.write([...story('ada', 2), ...story('bob', 1)]);
    await two.write(story('cyd', 3));
    expect(await one.tables.outbox.count()).toBe(7);
    expect(await one.pass()).toMatchObject({ sent: 7, received: 0, restored: false, unreadable: 0, newer: 0 });
    expect(await one.tables.outbox.count()).toBe(0);
    expect(await two.pass()).toMatchObject({ sent: 5, received: 7, changed: true });
    expect(await one.pass()).toMatchObject({ sent: 0, received: 5 });
    expect(await one.everything()).toEqual(await two.everything());
    expect(await two.db.prospects.count()).toBe(3);
    expect(await two.pass()).toMatchObject({ sent: 0, received: 0, changed: false });
  });

  it('count a send that both have seen once, and hold the same words about it', async () => {
    const { one, two } = await rep.pair();
    for (const each of [one, two]) await each.write(story('ada', 1));
    const send = touched('ada', 5);
    await one.write([{ ...send, batch: 'seen-by-one' }]);
    await two.write([{ ...send, batch: 'seen-by-two', at: send.at + 900 }]);
    await level(one, two);
    expect(await one.everything()).toEqual(await two.everything());
    expect((await one.db.touches.toArray()).map((each) => each.id).toSorted()).toEqual(['t-ada-0', 't-ada-5']);
    expect((await two.db.events.get(send.id))?.batch).toBe('seen-by-one');
  });

  it('make one touch of a step that both have done offline', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada', 1));
    await level(one, two);
    const before = await one.db.enrollments.get('e-ada');
    for (const [minutes, each] of [
      [60, one],
      [65, two],
    ] as const) {
      each.at = START + minutes * 60_000;
      const outcome = await each.act({
        type: 'complete',
        enrollmentId: 'e-ada',
        channel: 'call',
        outcome: null,
        note: null,
      });
      expect(outcome).toMatchObject({ ok: true });
    }
    await level(one, two);
    await level(one, two);
    expect(await one.everything()).toEqual(await two.everything());
    for (const each of [one, two]) {
      expect(await each.db.touches.count()).toBe(2);
      expect((await each.db.enrollments.get('e-ada'))?.stepIndex).toBe((before?.stepIndex ?? 0) + 1);
      // Both acts stand in the log: whichever counts can be taken back, from either machine.
      expect((await each.db.events.toArray()).filter((event) => event.type === 'touched')).toHaveLength(3);
      // Both reps read which act counts, and that the other had been done already.
      expect((await readLastActs(each.db, 10)).map((act) => act.doneAt)).toEqual(['2026-11-02T11:00', null]);
      expect(await told(each)).toEqual([
        'Done: Call, done already on another machine (today 11:00 AM): counts once · Prospect ada',
        'Done: Call · Prospect ada',
      ]);
    }
    // The one that counts is taken back: the other counts by itself.
    const [, first] = await readLastActs(two.db, 10);
    two.at += 60_000;
    await two.act({ type: 'undo', prospectId: 'ada', batch: first?.batch ?? '' });
    await level(two, one);
    expect(await one.db.touches.count()).toBe(2);
    expect(await told(one)).toEqual(['Done: Call · Prospect ada']);
  });

  it('undo what the other did', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada', 1));
    one.at = START + 3_600_000;
    expect(await one.act({ type: 'finish', enrollmentId: 'e-ada', reason: 'won' })).toMatchObject({ ok: true });
    await level(one, two);
    const finished = (await two.db.events.toArray()).find((event) => event.type === 'finished');
    two.at = START + 7_200_000;
    expect(await two.act({ type: 'undo', prospectId: 'ada', batch: finished?.batch ?? '' })).toMatchObject({
      ok: true,
    });
    await level(two, one);
    expect((await one.db.enrollments.get('e-ada'))?.state).toBe('active');
    expect(await one.everything()).toEqual(await two.everything());
  });

  it('share cadences, what the rep gives, and settings; the later change holds', async () => {
    const { one, two } = await rep.pair();
    await level(one, two);
    const steady = await one.db.cadences.get('steady');
    if (!steady) throw new Error('No preset');
    one.at += 1_000;
    await one.db.cadences.put({ ...steady, name: 'Steady and slow' });
    await one.db.cadences.add({ ...structuredClone(steady), id: 'mine', name: 'Mine', order: 50 });
    await one.db.valueItems.add({
      ...{ v: 1, id: 'item', kind: 'link', title: 'Guide', url: 'https://seller.example/guide', text: '', note: '' },
      ...{ tags: ['pricing'], stage: null, order: 0, createdAt: START, archivedAt: null },
    });
    one.settings = { ...one.settings, dailyCap: 12 };
    two.settings = { ...two.settings, neverList: ['press@buyer.example'] };
    await level(one, two);
    await level(one, two);
    expect(await one.everything()).toEqual(await two.everything());
    expect(two.settings).toEqual(one.settings);
    expect(two.settings).toMatchObject({ dailyCap: 12, neverList: ['press@buyer.example'] });
    expect(await two.db.cadences.get('mine')).toMatchObject({ name: 'Mine', order: 50 });
    two.at += 5_000;
    await two.db.cadences.update('mine', { name: 'Ours' });
    await level(two, one);
    expect((await one.db.cadences.get('mine'))?.name).toBe('Ours');
    expect(await one.pass()).toMatchObject({ sent: 0, received: 0, changed: false });
    expect(await two.pass()).toMatchObject({ sent: 0, received: 0, changed: false });
  });

  it('keep both, when each saved new steps of one cadence apart from the other', async () => {
    const { one, two } = await rep.pair();
    await level(one, two);
    const change = async (machine: typeof one, gives: string) => {
      const steady = await machine.db.cadences.get('steady');
      if (!steady) throw new Error('No preset');
      machine.at += 1_000;
      const steps = currentRevision(steady).steps.map((step) => ({ ...step, gives }));
      const revision = { revision: 2, steps, endWait: currentRevision(steady).endWait };
      await machine.db.cadences.put({ ...steady, revisions: [...steady.revisions, revision] });
    };
    await change(one, 'of one');
    await change(two, 'of two');
    await level(one, two);
    await level(one, two);
    const gives = async (machine: typeof one) =>
      (await machine.db.cadences.get('steady'))?.revisions.map(({ revision, steps }) => [revision, steps[0]?.gives]);
    expect((await gives(one))?.slice(1)).toEqual([
      [2, 'of one'],
      [3, 'of two'],
    ]);
    expect(await one.everything()).toEqual(await two.everything());
  });

  it('write nothing on the server that a stranger could read', async () => {
    const { one, two } = await rep.pair();
    await one.write(story('ada-lovelace', 2));
    await one.act({ type: 'edit-prospect', prospectId: 'ada-lovelace', notes: 'Likes engines' });
    one.settings = { ...one.settings, neverList: ['charles@difference.example'] };
    await level(one, two);
    expect(two.settings.neverList).toEqual(['charles@difference.example']);
    const files = rep.server().files();
    expect(files.length).toBeGreaterThan(1_000);
    for (const word of [
      'ada-lovelace',
      'buyer.example',
      'Likes engines',
      'difference.example',
      'pilot in spring',
      'steady',
    ])
      expect(files.includes(word), word).toBe(false);
  });
});
