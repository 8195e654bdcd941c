import { describe, expect, it } from 'vitest';
import { snoozeEnd } from '@/lib/domain/log/project/enrollment-row';
import { enrolledAnn } from './story';

/** Ann, due since ten o'clock of Monday 2 November in New York, hidden at half past ten. */
const snoozed = (until: string) => {
  const story = enrolledAnn().at('2026-11-02T10:30');
  return story.does({ type: 'snooze', enrollmentId: story.id, until });
};
const inZone = (story: ReturnType<typeof snoozed>, zone: string) => {
  story.context = { ...story.context, zone };
  return story.row();
};

describe('a nudge hidden for an hour and a half', () => {
  it('is back an hour and a half from now, under an event of its own', () => {
    const story = snoozed('PT90M');
    expect(story.events.at(-1)).toMatchObject({
      ...{ id: expect.stringMatching(/^snoozed:/), type: 'snoozed', enrollmentId: story.id },
      ...{ until: '2026-11-02T12:00', untilAt: Date.UTC(2026, 10, 2, 17) },
    });
    const { dueAt, snoozedUntil, nudgeAt } = story.row();
    expect([dueAt, snoozedUntil, nudgeAt]).toEqual(['2026-11-02T10:00', '2026-11-02T12:00', '2026-11-02T12:00']);
  });

  it('is back at the same instant after a flight, and one hidden till noon at noon there', () => {
    expect(inZone(snoozed('PT90M'), 'Europe/Berlin').nudgeAt).toBe('2026-11-02T18:00');
    expect(inZone(snoozed('2026-11-02T12:00'), 'Europe/Berlin').nudgeAt).toBe('2026-11-02T12:00');
  });

  it('is back when the span is over though the clock was set back to before the due moment', () => {
    const row = inZone(snoozed('PT90M'), 'America/Los_Angeles');
    expect([row.dueAt, row.nudgeAt]).toEqual(['2026-11-02T10:00', '2026-11-02T09:00']);
  });
});

describe('a touch that is due later than its nudge is hidden', () => {
  /** The mail of Wednesday at nine; hidden on Tuesday until then, or a minute less. */
  const early = (minutes: number) => {
    const story = enrolledAnn().touches('email').at('2026-11-03T09:00');
    return story.does({ type: 'snooze', enrollmentId: story.id, until: `PT${minutes}M` });
  };
  it.each([
    [24 * 60 - 1, '2026-11-04T09:00'],
    [24 * 60, '2026-11-04T06:00'],
  ])('for %s minutes, comes at %s after a flight to the west', (minutes, expected) => {
    const story = early(minutes);
    expect(story.row().nudgeAt).toBe('2026-11-04T09:00');
    expect(inZone(story, 'America/Los_Angeles').nudgeAt).toBe(expected);
  });

  it('comes no earlier than the snooze ends after a flight to the east', () => {
    expect(inZone(early(24 * 60 - 1), 'Europe/Berlin').nudgeAt).toBe('2026-11-04T14:59');
  });
});

describe('the end of a snooze', () => {
  const at = Date.UTC(2026, 10, 2, 17);
  it.each([
    ['2026-11-02T12:00', at, '2026-11-02T18:00'],
    ['2026-11-02T12:00', null, '2026-11-02T12:00'],
    [null, at, null],
    [null, null, null],
  ])('planned for %s (span to %s) is %s on a clock in Berlin', (snoozedUntil, snoozedUntilAt, expected) => {
    expect(snoozeEnd({ snoozedUntil, snoozedUntilAt }, 'Europe/Berlin')).toBe(expected);
  });
});
