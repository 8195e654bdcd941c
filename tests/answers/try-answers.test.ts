import { describe, expect, it } from 'vitest';
import { judge } from '@/scripts/answers/judge';
import { receivedDay } from '@/scripts/answers/received-day';

describe('the day a mail of a file came in', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-26T23:30:00', '2026-11-26'],
    ['2026-11-26T23:30:00Z', '2026-11-26'],
    ['2026-11-26T23:30:00+09:00', '2026-11-26'],
    ['2026-11-26 23:30', '2026-11-26'],
    ['Thu, 26 Nov 2026 10:00:00 +0000', '2026-11-26'],
    [1_795_687_200_000, '2026-11-26'],
    [1_795_687_200, '2026-11-26'],
    ['1795687200000', '2026-11-26'],
  ])('%s', (received, day) => {
    expect(receivedDay(received)).toBe(day);
  });

  it.each(['', 'soon', '2026-13-40', 'Infinity', Number.NaN, -1])('is none in %s', (received) => {
    expect(receivedDay(received)).toBeNull();
  });
});

it('is judged whatever of it is missing', () => {
  expect(judge({ id: '1' }).evidence.kind).toBe('reply');
  expect(judge({ id: '2', from: null, subject: null, snippet: null, received: null }).evidence.kind).toBe('reply');
  expect(judge({ id: '3', from: {}, subject: 'Automatic reply: Offer' }).evidence.kind).toBe('out-of-office');
  expect(judge({ id: '4', from: '"Ada Field" <ada@acme.example>', snippet: 'Yes' }).evidence.kind).toBe('reply');
});
