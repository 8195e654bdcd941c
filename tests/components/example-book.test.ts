import { describe, expect, it } from 'vitest';
import { LogEvent } from '@/lib/domain/log/events';
import { nowIn } from '@/lib/domain/time/zone';
import { exampleBook } from '../support/example-book';

const MOMENTS = [
  ['a Tuesday morning', '2026-11-24T08:55:00Z', 'Europe/Berlin'],
  ['a Sunday', '2026-11-22T15:00:00Z', 'UTC'],
  ['just after midnight', '2026-11-24T00:05:00Z', 'UTC'],
  ['far from UTC', '2026-03-08T20:00:00Z', 'Pacific/Auckland'],
] as const;

describe('the example book', () => {
  it.each(MOMENTS)('is made of valid events of the past on %s', (_, instant, zone) => {
    const now = nowIn(Date.parse(instant), zone);
    const { events } = exampleBook(now);
    for (const event of events) {
      expect(LogEvent.safeParse(event).success, JSON.stringify(event)).toBe(true);
      expect(event.at, JSON.stringify(event)).toBeLessThanOrEqual(now.at);
    }
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  });

  it('names reserved domains only', () => {
    const { mails } = exampleBook(nowIn(Date.parse('2026-11-24T08:55:00Z'), 'UTC'));
    expect(mails.length).toBeGreaterThan(10);
    for (const mail of mails) expect(mail.to.address).toMatch(/\.example$/);
  });
});
