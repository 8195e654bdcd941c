import { describe, expect, it } from 'vitest';
import { overdueOf, spreadOverdue } from '@/components/spread/spread-overdue';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { dateIn } from '@/lib/domain/time/time';
import { MONDAY } from './fake-ports';

const at = (id: string, due: string) => ({ id, prospectId: id, dueAt: due, nudgeAt: due });
const FRIDAY = ['a', 'b', 'c', 'd', 'e'].map((id) => at(id, '2026-11-20T09:00'));
const TODAY = at('today', '2026-11-23T09:00');

describe('more overdue than fits in a day', () => {
  it('is what was due before today; a snooze counts by its end', () => {
    const snoozed = { ...at('s', '2026-11-19T09:00'), nudgeAt: '2026-11-24T09:00' };
    expect(overdueOf([...FRIDAY, TODAY, snoozed], MONDAY).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('begins today and keeps to the limit with what is there', () => {
    const moves = spreadOverdue([...FRIDAY, TODAY], 2, MONDAY, DEFAULT_SETTINGS.calendar);
    expect(moves.map(({ to }) => dateIn(to))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-24',
      '2026-11-25',
      '2026-11-25',
    ]);
  });
});
