import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { ANN, BOB, enrolledAnn, Story } from './story';

describe('events that do not fit', () => {
  const late = { v: 1, local: '2026-11-20T10:00', batch: 'late', prospectId: ANN } as const;
  const at = Date.UTC(2026, 10, 20, 15);
  it.each<[string, (e: string) => Partial<LogEvent>[]]>([
    ['an edit of nobody', () => [{ type: 'prospect-edited', prospectId: BOB, name: 'B' }]],
    [
      'a second start of the same enrollment',
      (enrollmentId) => [{ type: 'enrolled', enrollmentId, cadenceId: 'calls', revision: 1, stepIndex: 1 }],
    ],
    ['a skip of another step', (enrollmentId) => [{ type: 'skipped', enrollmentId, stepIndex: 1 }]],
    ['a resume of what runs', (enrollmentId) => [{ type: 'resumed', enrollmentId }]],
    ['a skip of somebody else', () => [{ type: 'skipped', enrollmentId: 'e', stepIndex: 0 }]],
  ])('%s changes nothing', (_, events) => {
    const story = enrolledAnn();
    const before = story.rows();
    events(story.id).forEach((event, index) => {
      story.events.push({ ...late, at, id: `late${index}`, ...event } as LogEvent);
    });
    expect(story.rows()).toEqual(before);
  });

  it.each<[string, Partial<LogEvent>]>([
    ['skip', { type: 'skipped', stepIndex: 0 }],
    ['snooze', { type: 'snoozed', until: '2026-12-01T09:00' }],
    ['reschedule', { type: 'rescheduled', dueAt: '2026-12-01T09:00', lighterDay: false }],
    ['pause', { type: 'paused', until: null, reason: 'rep' }],
    ['move', { type: 'moved', cadenceId: 'calls', revision: 1, stepIndex: 1 }],
    ['guess that nobody replied', { type: 'finished', reason: 'no-reply' }],
  ])('a %s of a finished enrollment changes nothing', (_, event) => {
    const story = enrolledAnn();
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'lost' });
    const before = story.rows();
    story.events.push({ ...late, at, id: 'late', enrollmentId: story.id, ...event } as LogEvent);
    expect(story.rows()).toEqual(before);
    story.undoes();
    expect(story.row().state === 'active' && story.stands() === 'step 1/5 email due 2026-11-02T10:00').toBe(false);
  });

  it.each([
    ['2026-11-20T09:00', '2026-11-25T09:00', '2026-11-25T09:00'],
    ['2026-11-25T09:00', '2026-11-20T09:00', '2026-11-25T09:00'],
    ['2026-11-25T09:00', null, null],
    [null, '2026-11-25T09:00', null],
  ])('paused until %s and until %s: until %s', (first, second, until) => {
    const story = enrolledAnn();
    const enrollmentId = story.id;
    story.does({ type: 'pause', enrollmentId, until: first, reason: 'rep' });
    const pause = { type: 'paused', enrollmentId, until: second, reason: 'out-of-office' } as const;
    story.events.push({ ...late, at, id: 'late', ...pause });
    const reason = second === until ? 'out-of-office' : 'rep';
    expect(story.row()).toMatchObject({ pausedUntil: until, wakeAt: until, pauseReason: reason, state: 'paused' });
  });

  it('somebody added twice keeps the first name and gains the address', () => {
    const story = new Story().adds(ANN);
    const person = {
      addresses: ['ann@home.example'],
      name: 'Other',
      company: '',
      mailbox: 'x',
      source: 'import' as const,
    };
    story.events.push({ ...late, at, id: 'late', type: 'prospect-added', ...person });
    expect(story.rows().prospects[0]).toMatchObject({
      name: '',
      mailbox: 'me@work.example',
      addresses: ['ann@acme.example', 'ann@home.example'],
    });
  });

  it('an enrollment in a cadence that is not known waits, and a touch is out of its plan', () => {
    const story = enrolledAnn().touches('email');
    story.context = { ...story.context, cadences: new Map() };
    expect(story.row()).toMatchObject({
      stepIndex: 0,
      stepCount: 0,
      channel: null,
      dueAt: null,
      wakeAt: null,
      why: null,
    });
    expect(story.rows().touches[0]).toMatchObject({ stepIndex: null, enrollmentId: null });
  });
});
