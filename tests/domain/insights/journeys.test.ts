import { describe, expect, it } from 'vitest';
import type { CadenceKind } from '@/lib/domain/insights/cadence-kind';
import { type Cell, cellsOf } from '@/lib/domain/insights/cells';
import { type EnrollmentFacts, journeysOf, type TouchFacts } from '@/lib/domain/insights/journeys-of';

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

  it('of one still waiting, and of one given up', () => {
    const [open] = journeys([run('steady', '2026-11-02T09:00')], THREE);
    expect(open && told(cellsOf(open)).slice(-2)).toEqual(['open 03', 'since 2026-11-02']);
    const [left] = journeys([run('steady', '2026-11-02T09:00', 'opted-out', '2026-11-03T08:00')], THREE.slice(0, 1));
    expect(left && told(cellsOf(left)).slice(-2)).toEqual(['stopped 01', 'left 23']);
  });
});
