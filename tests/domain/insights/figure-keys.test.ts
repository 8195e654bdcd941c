import { expect, it } from 'vitest';
import { figureKeys } from '@/lib/domain/insights/figure-keys';
import type { Journey } from '@/lib/domain/insights/journey';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 2, 9);
const touch = { at: START, local: '2026-11-02T09:00', channel: 'email' as const, late: null, valueItemId: null };
const journey: Journey = {
  cadenceId: 'steady',
  touches: [touch, { ...touch, at: START + 72 * HOUR, local: '2026-11-05T09:00', channel: 'call' }],
  reply: { at: START + 73 * HOUR, local: '2026-11-05T10:00' },
  end: 'replied',
  leftAt: null,
};
const keys = (change: Partial<Journey>) =>
  figureKeys({ ...journey, ...change }).map(([cadenceId, dim, value]) => `${cadenceId} ${dim} ${value}`);

it('somebody who answered the second touch is found behind these figures', () => {
  expect(keys({})).toEqual([
    'steady people all',
    'steady m:started 2026-11',
    'steady channel email',
    'steady weekday 00001',
    'steady m:touches 2026-11',
    'steady channel call',
    'steady weekday 00004',
    'steady wait 00003',
    'steady replied all',
    'steady touch+ 00002',
    'steady channel+ call',
    'steady weekday+ 00004',
    'steady wait+ 00003',
    'steady m:replied 2026-11',
    'steady after 00096',
    'steady touch 00002',
  ]);
});

it('only what is a number is filled up with noughts', () => {
  const given = { ...touch, at: START + 96 * HOUR, local: '2026-11-06T09:00', valueItemId: 'v1' };
  const open = keys({ touches: [touch, given], reply: null, end: 'open' });
  expect(open).toEqual(expect.arrayContaining(['steady wait 4-5', 'steady item v1', 'steady weekday 00005']));
});

it('no list is opened for when somebody still waiting was first written to, or was given up', () => {
  expect(keys({ reply: null, end: 'open' })).toContain('steady open 00002');
  for (const leftAt of [null, START + 100 * HOUR]) {
    expect(keys({ reply: null, end: 'dropped', leftAt }).join()).not.toMatch(/since|left/);
  }
});

it('whoever was never reached is found as that alone', () => {
  expect(keys({ reply: null, end: 'bounced' })).toEqual(['steady bounced all']);
});
