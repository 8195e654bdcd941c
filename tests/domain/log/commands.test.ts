import { describe, expect, it } from 'vitest';
import { enrolledAnn, type Story } from './story';

/** Ann was enrolled on Monday 2 November 2026 at ten, in: email at once, email +2, call +3, linkedin +2?, email +5. */
const tales: [string, (story: Story) => Story, string][] = [
  ['nothing happened yet', (s) => s, 'step 1/5 email due 2026-11-02T10:00'],
  ['the first email by hand', (s) => s.touches('email'), 'step 2/5 email due 2026-11-04T09:00'],
  [
    'the first email on Friday night',
    (s) => s.at('2026-11-06T23:30').sends('m1'),
    'step 2/5 email due 2026-11-10T09:00',
  ],
];

describe('after each command', () => {
  it.each(tales)('%s', (_, tell, expected) => {
    expect(tell(enrolledAnn()).stands()).toBe(expected);
  });
});
