import { describe, expect, it } from 'vitest';
import { type Cell, cellsOf, touchValue, WAIT_VALUES, within } from '@/lib/domain/insights/cells';
import { countsIn } from '../../support/counts-in';
import { journeys, run, THREE } from './journey-examples';

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
