import { describe, expect, it } from 'vitest';
import type { CadenceKind } from '@/lib/domain/insights/cadence-kind';
import { type Cell, cellsOf, touchValue, WAIT_VALUES, within } from '@/lib/domain/insights/cells';
import { type EnrollmentFacts, journeysOf, type TouchFacts } from '@/lib/domain/insights/journeys-of';
import { countsIn } from '../../support/counts-in';

const instant = (local: string) => Date.parse(`${local}:00Z`);

/** `out 2026-11-02T09:00 email steady` or `in 2026-11-03T10:00 email`; a due moment and a value item may follow. */
function touch(line: string, index: number): TouchFacts {
  const [way, local = '', channel, run, dueAt, item] = line.split(' ');
  return {
    id: `t${index}`,
    channel: channel as TouchFacts['channel'],
    direction: way === 'in' ? 'inbound' : 'outbound',
    at: instant(local),
    local,
    enrollmentId: run ?? null,
    valueItemId: item ?? null,
    ...(dueAt && dueAt !== '-' && { dueAt }),
  };
}

function run(
  id: string,
  from: string,
  finishReason: EnrollmentFacts['finishReason'] = null,
  to?: string,
): EnrollmentFacts {
  return { id, cadenceId: id, enrolledAt: instant(from), finishReason, finishedAt: to ? instant(to) : null };
}

const KINDS: Record<string, CadenceKind> = { steady: 'outreach', cold: 'outreach', inbound: 'inbound' };
const journeys = (runs: EnrollmentFacts[], lines: string[]) =>
  journeysOf(runs, lines.map(touch), (id) => KINDS[id] ?? 'own');

const THREE = [
  'out 2026-11-02T09:00 email steady',
  'out 2026-11-04T09:00 email steady 2026-11-04T08:00',
  'out 2026-11-09T09:00 call steady 2026-11-06T08:00 item-1',
];

describe('a journey', () => {
  it('ends with the first reply; what came after it is none of it', () => {
    const lines = [...THREE, 'in 2026-11-04T15:00 email'];
    const [journey] = journeys([run('steady', '2026-11-02T09:00', 'replied', '2026-11-04T15:00')], lines);
    expect(journey).toMatchObject({ end: 'replied', reply: { local: '2026-11-04T15:00' }, leftAt: null });
    expect(journey?.touches.map(({ local, late }) => [local, late])).toEqual([
      ['2026-11-02T09:00', null],
      ['2026-11-04T09:00', false],
    ]);
  });

  it('has nothing of what another rep did before they handed the prospect over', () => {
    const handed = ['out 2026-11-01T09:00 email', 'in 2026-11-01T12:00 email'].map(touch);
    const theirs = handed.map((each, n) => ({ ...each, id: `handed:k:${n}` }));
    const runs = [run('steady', '2026-11-02T09:00')];
    const own = THREE.map(touch);
    expect(journeysOf(runs, [...theirs, ...own], () => 'own')).toEqual(journeysOf(runs, own, () => 'own'));
    expect(journeysOf([], theirs, () => 'own')).toEqual([]);
  });

  it('has the touches out of plan in it, but no afterthought and nothing from after its end', () => {
    const lines = [
      ...THREE.slice(0, 1),
      'out 2026-11-02T09:40 email',
      'out 2026-11-03T09:00 message',
      'out 2026-12-01T09:00 email',
    ];
    const [journey] = journeys([run('steady', '2026-11-02T09:00', 'no-reply', '2026-11-20T12:00')], lines);
    expect(journey?.touches.map(({ local }) => local)).toEqual(['2026-11-02T09:00', '2026-11-03T09:00']);
  });

  it('takes the word of the rep where no mail shows the reply', () => {
    const [journey] = journeys([run('steady', '2026-11-02T09:00', 'meeting-booked', '2026-11-10T12:00')], THREE);
    expect(journey).toMatchObject({ end: 'replied', reply: { at: instant('2026-11-10T12:00') } });
  });

  it.each([
    ['no-reply', 'dropped', null],
    ['lost', 'dropped', '2026-11-20T12:00'],
    ['removed', 'dropped', '2026-11-20T12:00'],
    ['opted-out', 'stopped', '2026-11-20T12:00'],
    ['bounced', 'bounced', '2026-11-20T12:00'],
  ] as const)('that finished as %s counts as %s', (reason, end, left) => {
    const [journey] = journeys([run('steady', '2026-11-02T09:00', reason, '2026-11-20T12:00')], THREE);
    expect(journey).toMatchObject({ end, reply: null, leftAt: left && instant(left) });
  });

  it('is one for each kind, through all its runs: nobody counts twice, and an answer belongs to the run it answers', () => {
    const lines = [
      'out 2026-11-02T09:00 email steady',
      'out 2026-11-10T09:00 email cold',
      'out 2026-11-20T09:00 call inbound',
      'in 2026-11-20T10:00 call',
    ];
    const runs = [
      run('steady', '2026-11-02T09:00', 'no-reply', '2026-11-09T09:00'),
      run('cold', '2026-11-10T09:00', 'no-reply', '2026-11-19T09:00'),
      run('inbound', '2026-11-20T08:00', 'replied', '2026-11-20T10:00'),
    ];
    expect(journeys(runs, lines).map(({ cadenceId, touches, end }) => [cadenceId, touches.length, end])).toEqual([
      ['steady', 2, 'dropped'],
      ['inbound', 1, 'replied'],
    ]);
  });

  it('goes on when somebody given up is taken up again, and ends with the answer', () => {
    const lines = ['out 2026-11-02T09:00 email steady', 'out 2026-11-20T09:00 email cold', 'in 2026-11-21T09:00 email'];
    const runs = [
      run('steady', '2026-11-02T09:00', 'removed', '2026-11-03T09:00'),
      run('cold', '2026-11-19T09:00', 'replied', '2026-11-21T09:00'),
    ];
    expect(journeys(runs, lines)).toMatchObject([{ cadenceId: 'steady', end: 'replied', touches: { length: 2 } }]);
    const open = [runs[0], run('cold', '2026-11-19T09:00')].filter((each) => each !== undefined);
    expect(journeys(open, lines.slice(0, 1))).toMatchObject([{ end: 'open', leftAt: null, touches: { length: 1 } }]);
  });

  it('is the same in whatever order the rows come', () => {
    const lines = [...THREE, 'in 2026-11-09T15:30 email', 'out 2026-11-20T09:00 email cold'];
    const runs = [
      run('steady', '2026-11-02T09:00', 'no-reply', '2026-11-19T09:00'),
      run('cold', '2026-11-20T08:00', 'lost', '2026-11-25T09:00'),
    ];
    const rows = lines.map(touch);
    const kindOf = (id: string): CadenceKind => (id === 'steady' ? 'outreach' : 'parked');
    const inOrder = journeysOf(runs, rows, kindOf);
    expect(inOrder.map(({ cadenceId, end }) => [cadenceId, end])).toEqual([
      ['steady', 'replied'],
      ['cold', 'dropped'],
    ]);
    expect(journeysOf(runs.toReversed(), rows.toReversed(), kindOf)).toEqual(inOrder);
    expect(journeysOf(runs, [...rows.slice(2), ...rows.slice(0, 2)], kindOf)).toEqual(inOrder);
  });

  it('orders what happened at one moment by id, touches and runs alike', () => {
    const at = '2026-11-02T09:00';
    const twice = [touch(`out ${at} email steady`, 2), touch(`out ${at} call steady`, 1)];
    const started = run('steady', at);
    for (const rows of [twice, twice.toReversed()]) {
      const [journey] = journeysOf([started], rows, () => 'outreach');
      expect(journey?.touches.map(({ channel }) => channel)).toEqual(['call', 'email']);
    }
    const runs = [run('b', at), run('a', at)];
    const touches = [touch(`out ${at} email a`, 1), touch('out 2026-11-03T09:00 email b', 2)];
    for (const each of [runs, runs.toReversed()]) {
      expect(journeysOf(each, touches, () => 'own')).toMatchObject([{ cadenceId: 'a', touches: { length: 2 } }]);
    }
  });

  it('takes in a touch beside the plan after its first step, up to the moment it ended', () => {
    const first = 'out 2026-11-02T09:00 email steady';
    const ended = run('steady', '2026-11-02T08:00', 'no-reply', '2026-11-20T12:00');
    const seen = (...lines: string[]) =>
      journeys([ended], lines)[0]?.touches.map(({ local }) => local.slice(5)) ?? null;
    expect(seen('out 2026-11-01T09:00 call', first)).toEqual(['11-02T09:00']);
    expect(seen('out 2026-11-02T09:00 call', first)).toEqual(['11-02T09:00']);
    expect(seen(first, 'out 2026-11-20T12:00 call')).toEqual(['11-02T09:00', '11-20T12:00']);
    expect(seen(first, 'out 2026-11-20T12:01 call')).toEqual(['11-02T09:00']);
    expect(seen(first, 'out 2026-11-03T09:00 call other')).toEqual(['11-02T09:00']);
    expect(seen(first, 'out 2026-11-02T09:59 call')).toEqual(['11-02T09:00']);
    expect(seen(first, 'out 2026-11-02T10:00 call')).toEqual(['11-02T09:00', '11-02T10:00']);
    expect(seen('out 2026-11-02T10:00 call')).toBeNull();
    expect(seen(first, 'out 2026-11-02T09:30 call steady')).toEqual(['11-02T09:00', '11-02T09:30']);
  });

  it('gives a touch to the run it was made in: what came after the next began is not of the first', () => {
    const lines = [
      'out 2026-11-02T09:00 email steady',
      'out 2026-11-10T10:00 call',
      'out 2026-11-10T12:00 email inbound',
      'out 2026-11-11T10:00 call',
    ];
    const found = journeys([run('steady', '2026-11-02T09:00'), run('inbound', '2026-11-10T11:00')], lines);
    expect(found.map(({ cadenceId, touches }) => [cadenceId, touches.length])).toEqual([
      ['steady', 2],
      ['inbound', 2],
    ]);
  });

  it('counts a reply from the moment of the first touch until the next run began', () => {
    const first = 'out 2026-11-02T09:00 email steady';
    const two = [run('steady', '2026-11-02T09:00'), run('inbound', '2026-11-10T11:00')];
    const ends = (line: string) => journeys(two, [first, line]).map(({ end }) => end);
    expect(ends('in 2026-11-02T08:59 email')).toEqual(['open']);
    expect(ends('in 2026-11-02T09:00 email')).toEqual(['replied']);
    expect(ends('in 2026-11-10T10:59 email')).toEqual(['replied']);
    expect(ends('in 2026-11-10T11:00 email')).toEqual(['open']);
  });

  it('marked as answered has the local time of the last touch before; marked before the first touch it is open', () => {
    const marked = (to: string) => journeys([run('steady', '2026-11-02T08:00', 'won', to)], THREE)[0];
    expect(marked('2026-11-05T12:00')?.reply).toEqual({ at: instant('2026-11-05T12:00'), local: '2026-11-04T09:00' });
    expect(marked('2026-11-05T12:00')?.touches).toHaveLength(2);
    expect(marked('2026-11-02T09:00')?.reply).toEqual({ at: instant('2026-11-02T09:00'), local: '2026-11-02T09:00' });
    expect(marked('2026-11-02T08:59')).toMatchObject({ end: 'open', reply: null, leftAt: null });
  });

  it('of one who asked to stop has no reply, though they wrote', () => {
    const lines = [...THREE, 'in 2026-11-10T09:00 email'];
    for (const [reason, end] of [
      ['opted-out', 'stopped'],
      ['bounced', 'bounced'],
    ] as const) {
      const [journey] = journeys([run('steady', '2026-11-02T09:00', reason, '2026-11-10T09:00')], lines);
      expect(journey).toMatchObject({ end, reply: null, touches: { length: 3 } });
    }
  });

  it('lost after an answer was answered: no moment counts from which nothing was waited for', () => {
    const lines = [...THREE, 'in 2026-11-10T09:00 email'];
    const [journey] = journeys([run('steady', '2026-11-02T09:00', 'lost', '2026-11-12T09:00')], lines);
    expect(journey).toMatchObject({ end: 'replied', reply: { local: '2026-11-10T09:00' }, leftAt: null });
  });

  it('is over with an answer, a stop or a bounce: a later run of the kind adds nothing', () => {
    const later = run('cold', '2026-11-20T09:00');
    const lines = [...THREE, 'out 2026-11-20T09:00 email cold'];
    for (const reason of ['replied', 'opted-out', 'bounced'] as const) {
      const before = run('steady', '2026-11-02T09:00', reason, '2026-11-10T09:00');
      expect(journeys([before, later], lines)[0]?.touches).toHaveLength(3);
    }
    const dropped = run('steady', '2026-11-02T09:00', 'no-reply', '2026-11-10T09:00');
    expect(journeys([dropped, later], lines)[0]).toMatchObject({ end: 'open', touches: { length: 4 } });
  });

  it('whose later mail bounced had been reached: dropped, not bounced', () => {
    const runs = [
      run('steady', '2026-11-02T09:00', 'no-reply', '2026-11-10T09:00'),
      run('cold', '2026-11-20T09:00', 'bounced', '2026-11-20T09:01'),
    ];
    const lines = [...THREE, 'out 2026-11-20T09:00 email cold'];
    expect(journeys(runs, lines)).toMatchObject([{ end: 'dropped', leftAt: instant('2026-11-20T09:01') }]);
  });

  it('taken up again without a touch goes on only while that run does', () => {
    const before = run('steady', '2026-11-02T09:00', 'removed', '2026-11-10T09:00');
    const again = (reason: EnrollmentFacts['finishReason']) =>
      journeys([before, run('cold', '2026-11-20T09:00', reason, reason ? '2026-11-21T09:00' : undefined)], THREE)[0];
    expect(again(null)).toMatchObject({ end: 'open', leftAt: null });
    expect(again('removed')).toMatchObject({ end: 'dropped', leftAt: instant('2026-11-10T09:00') });
  });

  it('done on the day it was due is not late, a day later is', () => {
    const late = (local: string) =>
      journeys([run('steady', '2026-11-02T09:00')], [`out ${local} email steady 2026-11-04T08:00`])[0]?.touches[0]
        ?.late;
    expect([late('2026-11-03T09:00'), late('2026-11-04T23:59'), late('2026-11-05T00:01')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('of somebody in no cadence is all touches; of somebody never touched there is none', () => {
    expect(journeys([], ['out 2026-11-02T09:00 email'])).toMatchObject([{ cadenceId: '', end: 'open' }]);
    expect(journeys([], ['in 2026-11-02T09:00 email'])).toEqual([]);
    expect(journeys([run('steady', '2026-11-02T09:00')], [])).toEqual([]);
  });
});

const told = (cells: Cell[]) => cells.map(({ dim, value, n }) => `${dim} ${value}${n === 1 ? '' : ` ×${n}`}`);

describe('the figures a journey counts in', () => {
  it('of one who answered the third touch', () => {
    const [journey] = journeys(
      [run('steady', '2026-11-02T09:00', 'replied', '2026-11-09T15:30')],
      [...THREE, 'in 2026-11-09T15:30 email'],
    );
    expect(journey && told(cellsOf(journey))).toEqual([
      'people all',
      'm:started 2026-11',
      'touch 01',
      'channel email',
      'weekday 1',
      'm:touches 2026-11 ×3',
      'touch 02',
      'weekday 3',
      'wait 2',
      'm:due 2026-11 ×2',
      'touch 03',
      'channel call',
      'wait 4-5',
      'item item-1',
      'm:late 2026-11',
      'replied all',
      'touch+ 03',
      'channel+ call',
      'weekday+ 1',
      'wait+ 4-5',
      'item+ item-1',
      'm:replied 2026-11',
      'after 192',
      'gap 7',
    ]);
  });

  it('of one who bounced is that alone', () => {
    const [journey] = journeys([run('steady', '2026-11-02T09:00', 'bounced', '2026-11-02T09:01')], THREE);
    expect(journey && told(cellsOf(journey))).toEqual(['bounced all']);
  });

  it.each([
    ['2026-11-02', '0'],
    ['2026-11-03', '1'],
    ['2026-11-05', '3'],
    ['2026-11-06', '4-5'],
    ['2026-11-07', '4-5'],
    ['2026-11-08', '6-8'],
    ['2026-11-10', '6-8'],
    ['2026-11-11', '9-14'],
    ['2026-11-16', '9-14'],
    ['2026-11-17', '15+'],
  ])('count a touch of %s, after one of 2 November, as waited %s days', (day, wait) => {
    const lines = ['out 2026-11-02T08:00 email steady', `out ${day}T18:00 email steady`];
    const [journey] = journeys([run('steady', '2026-11-02T08:00')], lines);
    expect(journey && told(cellsOf(journey)).filter((each) => each.startsWith('wait '))).toEqual([`wait ${wait}`]);
    expect(WAIT_VALUES).toContain(wait);
  });

  it.each([
    ['2026-11-02T09:00', 1],
    ['2026-11-02T10:00', 1],
    ['2026-11-02T10:01', 2],
    ['2026-11-04T09:00', 48],
    ['2026-11-04T09:01', 72],
    ['2026-11-05T09:00', 72],
    ['2026-11-05T09:01', 96],
  ])('count an answer of %s to a mail of 2 November at nine as after %i hours', (reply, hours) => {
    const lines = ['out 2026-11-02T09:00 email steady', `in ${reply} email`];
    const [journey] = journeys([run('steady', '2026-11-02T09:00', 'replied', reply)], lines);
    expect(journey && told(cellsOf(journey)).slice(-2)).toEqual([`after ${hours}`, `gap ${hours}`]);
    expect(journey && [hours - 1, hours].map((most) => countsIn(journey, 'after', within(most)))).toEqual([
      false,
      true,
    ]);
  });

  it('count the touches behind the fifteenth with it', () => {
    expect([1, 9, 10, 15, 16, 40].map(touchValue)).toEqual(['01', '09', '10', '15', '15', '15']);
  });

  it('are none of a journey without a touch', () => {
    expect(cellsOf({ cadenceId: 'steady', touches: [], reply: null, end: 'open', leftAt: null })).toEqual([]);
  });

  it('of one still waiting, and of one given up', () => {
    const [open] = journeys([run('steady', '2026-11-02T09:00')], THREE);
    expect(open && told(cellsOf(open)).slice(-2)).toEqual(['open 03', 'since 2026-11-02']);
    const [left] = journeys([run('steady', '2026-11-02T09:00', 'opted-out', '2026-11-03T08:00')], THREE.slice(0, 1));
    expect(left && told(cellsOf(left)).slice(-2)).toEqual(['stopped 01', 'left 23']);
  });
});
