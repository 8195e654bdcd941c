import { describe, expect, test } from 'vitest';
import type { TeammateTouch } from '@/lib/domain/compose/compose-context';
import type { Teammates } from '@/lib/services/teammates';
import { readTable } from '@/lib/storage/csv/read-table';
import { tableFile } from '@/lib/storage/csv/table-file';
import { finished, leave } from './support/data-jobs';
import { sendAndSettle } from './support/gmail';
import { PROSPECT, REP, World } from './support/world';

const ROBIN = { teammate: 'Robin', day: '2026-11-20' };

/** A team in which Robin knows of these opt-outs and touches. */
function robin({ out = [] as string[], touches = [] as TeammateTouch[] } = {}): Teammates {
  return {
    any: async () => true,
    optedOut: async (addresses) => new Map(addresses.filter((each) => out.includes(each)).map((each) => [each, ROBIN])),
    touches: async (_address, _domain, since) => touches.filter(({ date }) => date >= since),
  };
}

const recipients = async (world: World) =>
  (await world.gmail().composeContext({ mailbox: REP, addresses: [PROSPECT] })).recipients;

describe('an opt-out that a teammate was told of', () => {
  test('is said beside a draft, with the teammate’s name', async () => {
    const world = new World('2026-11-24T10:00', robin({ out: [PROSPECT] }));
    expect(await recipients(world)).toMatchObject([{ optedOut: true, optedOutBy: 'Robin' }]);
  });

  test('keeps a send from enrolling, and is said on the card', async () => {
    const world = new World('2026-11-24T10:00', robin({ out: [PROSPECT] }));
    await sendAndSettle(world);
    expect((await world.gmail().cards({ mailbox: REP })).flatMap((card) => card.lines)).toMatchObject([
      { mode: 'opted-out', address: PROSPECT },
    ]);
    expect(await world.db.enrollments.count()).toBe(0);
  });

  test('keeps the rep from enrolling them by hand, and from a sheet, which adds them all the same', async () => {
    const world = new World('2026-11-24T10:00', robin({ out: [PROSPECT, 'bob@acme.example'] }));
    const log = world.page('log');
    const prospectId = `${REP}:${PROSPECT}`;
    const person = { addresses: [PROSPECT], name: 'Ada', company: 'Acme', mailbox: REP, source: 'manual' as const };
    await log.execute({ type: 'add-prospect', prospectId, ...person });
    const enroll = { type: 'enroll', prospectId, cadenceId: 'steady', afterTouchId: null } as const;
    expect(await log.execute(enroll)).toEqual({ ok: false, refusal: { code: 'opted-out', detail: ROBIN } });
    const facts = { channel: 'call', direction: 'outbound', outcome: null, note: null, valueItemId: null } as const;
    const touch = {
      type: 'log-touch',
      prospectId,
      ...facts,
      at: null,
      enrollmentId: null,
      enrollIn: 'steady',
    } as const;
    expect(await log.execute(touch), 'the touch was made, and is kept').toMatchObject({ ok: true });
    expect(await world.db.touches.count()).toBe(1);
    expect(await world.db.enrollments.count()).toBe(0);
    await log.execute({ type: 'edit-prospect', prospectId, addresses: ['ada@other.example'] });
    expect(await log.execute(enroll)).toMatchObject({ ok: true });

    const sheet = tableFile(readTable('Email\nbob@acme.example\neve@acme.example\n'));
    const options = { mailbox: REP, enrollIn: 'steady' };
    const id = await world.page('data').importCsv(await leave(world, sheet), ['address'], options);
    expect((await finished(world, id)).result).toMatchObject({ added: 2 });
    const enrolled = (await world.db.enrollments.toArray()).map((each) => each.prospectId);
    expect(enrolled.toSorted()).toEqual([prospectId, `${REP}:eve@acme.example`]);
  });

  test('lets a rep who was told start all the same; their mails are touches of that cadence, and undo takes it back', async () => {
    const world = new World('2026-11-24T10:00', robin({ out: [PROSPECT] }));
    const log = world.page('log');
    const prospectId = `${REP}:${PROSPECT}`;
    const person = { addresses: [PROSPECT], name: 'Ada', company: 'Acme', mailbox: REP, source: 'manual' as const };
    await log.execute({ type: 'add-prospect', prospectId, ...person });
    const begun = await log.execute({
      ...{ type: 'enroll', prospectId, cadenceId: 'steady', afterTouchId: null },
      despite: true,
    });
    expect(begun).toMatchObject({ ok: true });
    const [event] = (await world.db.events.toArray()).filter(({ type }) => type === 'enrolled');
    expect(event).toMatchObject({ despite: ROBIN });
    await sendAndSettle(world);
    const lines = (await world.gmail().cards({ mailbox: REP })).flatMap((card) => card.lines);
    expect(lines).toMatchObject([{ mode: 'continued', address: PROSPECT }]);
    expect(await recipients(world)).toMatchObject([{ optedOut: true, optedOutBy: 'Robin' }]);
    await log.undo(begun.ok ? begun.batch : '');
    expect(await world.db.enrollments.count()).toBe(0);
  });

  test('of somebody else changes nothing', async () => {
    const world = new World('2026-11-24T10:00', robin({ out: ['eve@acme.example'] }));
    await sendAndSettle(world);
    expect(await world.db.enrollments.count()).toBe(1);
    expect(await recipients(world)).toMatchObject([{ optedOut: false }]);
  });
});

describe('touches by teammates', () => {
  const touch: TeammateTouch = { teammate: 'Robin', date: '2026-11-23', channel: 'email', samePerson: true };

  test('count towards the company’s limit, mails alone, and the latest is named', async () => {
    const touches = [touch, { ...touch, date: '2026-11-20' }, { ...touch, channel: 'call' as const }];
    const world = new World('2026-11-24T10:00', robin({ touches }));
    await sendAndSettle(world);
    expect(await recipients(world)).toMatchObject([{ teammate: touch, companyLoad: { emails: 3, limit: 3 } }]);
  });

  test('are not counted a second time as history of a prospect who was handed over', async () => {
    const world = new World('2026-11-24T10:00', robin({ touches: [touch] }));
    await sendAndSettle(world);
    const [own] = await world.db.touches.toArray();
    if (own) await world.db.touches.put({ ...own, id: 'handed:k:0', messageId: null });
    expect(await recipients(world)).toMatchObject([{ companyLoad: { emails: 2 } }]);
  });

  test('of before the limit’s days do not', async () => {
    const world = new World('2026-11-24T10:00', robin({ touches: [{ ...touch, date: '2026-11-10' }] }));
    expect(await recipients(world)).toMatchObject([{ teammate: null, companyLoad: { emails: 0 } }]);
  });
});

test('a rep in a team is shown the overlay before they have a prospect of their own', async () => {
  const opened = (world: World) => world.gmail().opened({ mailbox: REP });
  expect(await opened(new World())).toEqual({ overlay: false });
  expect(await opened(new World('2026-11-24T10:00', robin()))).toEqual({ overlay: true });
});
