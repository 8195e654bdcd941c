import { describe, expect, it } from 'vitest';
import type { CadenceKind } from '@/lib/domain/insights/cadence-kind';
import { type EnrollmentFacts, journeysOf } from '@/lib/domain/insights/journeys-of';
import { instant, journeys, run, THREE, touch } from './journey-examples';

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
