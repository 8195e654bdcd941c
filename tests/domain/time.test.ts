import { describe, expect, it } from 'vitest';
import { LocalDateTime } from '@/lib/domain/time';

describe('a wall-clock moment', () => {
  it.each(['2026-11-24T09:00', '2028-02-29T23:59', '2026-12-31T00:00'])('is %s', (text) => {
    expect(LocalDateTime.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-02-29T09:00',
    '2026-02-30T09:00',
    '2026-04-31T09:00',
    '2026-00-01T09:00',
    '2026-11-00T09:00',
    '2026-11-24T24:00',
    '2026-11-24T09:60',
    '2026-11-24 09:00',
    '2026-11-24T09:00:00',
    '26-11-24T09:00',
    '',
  ])('is not %s', (text) => {
    expect(LocalDateTime.safeParse(text).success).toBe(false);
  });
});
