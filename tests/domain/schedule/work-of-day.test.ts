import { describe, expect, it } from 'vitest';
import { momentsOf } from '@/lib/domain/schedule/work-of-day';
import { RULES } from './schedule-support';

describe('the moments whose touches are work of a day', () => {
  it('are for today all that is overdue, too', () => {
    expect(momentsOf('2026-11-24', '2026-11-24', RULES)).toEqual({ from: null, below: '2026-11-25T00:00' });
  });

  it('are for a later day its own', () => {
    expect(momentsOf('2026-11-27', '2026-11-24', RULES)).toEqual({
      from: '2026-11-27T00:00',
      below: '2026-11-28T00:00',
    });
  });

  it('are on a weekend those of the next working day, with the weekend itself', () => {
    expect(momentsOf('2026-11-21', '2026-11-21', RULES)).toBeNull();
    expect(momentsOf('2026-11-22', '2026-11-21', RULES)).toBeNull();
    expect(momentsOf('2026-11-23', '2026-11-21', RULES)).toEqual({ from: null, below: '2026-11-24T00:00' });
  });
});
