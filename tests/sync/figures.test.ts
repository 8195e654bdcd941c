import { expect, it } from 'vitest';
import { leadOf, memberFigures } from '@/lib/sync/team/figures';

it('sums a log over its cadences, of all time and of this month', () => {
  const of = (cadenceId: string, dim: string, value: string, n: number) => ({ cadenceId, dim, value, n });
  const tallies = [
    ...[of('steady', 'people', 'all', 4), of('other', 'people', 'all', 3), of('steady', 'replied', 'all', 2)],
    ...[of('steady', 'm:started', '2026-11', 3), of('steady', 'm:started', '2026-10', 9)],
    ...[of('steady', 'm:touches', '2026-11', 8), of('other', 'm:touches', '2026-11', 1)],
    ...[of('steady', 'm:late', '2026-11', 1), of('steady', 'm:due', '2026-11', 5)],
  ];
  expect(memberFigures(tallies, '2026-11-24T10:00')).toEqual({
    ...{ day: '2026-11-24', people: 7, replied: 2, started: 3, touches: 9, late: 1, due: 5 },
  });
});

it.each<[string, [id: string, joinedAt: number, removedAt: number | null][], string | null]>([
  ['nobody', [], null],
  [
    'who began it, whatever the clocks say',
    [
      ['b', 2, null],
      ['founder', 5, null],
    ],
    'founder',
  ],
  [
    'who has been in it longest',
    [
      ['b', 2, null],
      ['a', 5, null],
    ],
    'b',
  ],
  [
    'the next, once they have gone',
    [
      ['b', 2, 9],
      ['a', 5, null],
    ],
    'a',
  ],
  [
    'of two of one moment the same on every machine',
    [
      ['b', 2, null],
      ['a', 2, null],
    ],
    'a',
  ],
])('the lead is %s', (_, members, lead) => {
  const cards = members.map(
    ([id, joinedAt, removedAt]) =>
      [id, { name: id, wrapKey: '', joinedAt, founded: id.startsWith('founder'), removedAt }] as const,
  );
  expect(leadOf(new Map(cards))).toBe(lead);
});
