import { describe, expect, it } from 'vitest';
import { sweepCommands } from '@/lib/domain/log/sweep';
import { enrolledAnn, type Story } from './story';

const paused = () => {
  const story = enrolledAnn().touches('email');
  return story.does({ type: 'pause', enrollmentId: story.id, until: '2026-11-09T09:00', reason: 'rep' });
};
const ended = () => {
  const story = enrolledAnn();
  for (let step = 0; step < 5; step++) story.does({ type: 'skip', enrollmentId: story.id });
  return story;
};
const sweep = (story: Story) => {
  for (const command of sweepCommands(story.row(), story.now.local)) story.tries(command);
  return story;
};

describe('the sweep', () => {
  it.each([
    ['a pause a minute before its end', paused, '2026-11-09T08:59', []],
    ['a pause at its end', paused, '2026-11-09T09:00', ['resume']],
    ['an end wait a minute before its end', ended, '2026-11-09T08:59', []],
    ['an end wait at its end', ended, '2026-11-09T09:00', ['finish']],
    ['a step that is due', enrolledAnn, '2027-01-01T09:00', []],
    ['what is finished', () => sweep(ended().at('2026-11-09T09:00')), '2027-01-01T09:00', []],
    ['a finished row that would still wake', ended, '2027-01-01T09:00', ['finish']],
  ])('of %s', (_, tell, now, commands) => {
    expect(sweepCommands(tell().row(), now).map((each) => each.type)).toEqual(commands);
  });

  it('leaves a finished row alone whatever it says', () => {
    expect(sweepCommands({ ...ended().row(), state: 'finished' }, '2027-01-01T09:00')).toEqual([]);
  });

  it.each([
    ['resumes as of the end of the pause', paused, '2026-11-09T09:00', 'step 2/5 email due 2026-11-11T09:00'],
    ['finishes as of the end of the wait', ended, '2026-11-09T09:00', 'finished: no-reply'],
  ])('%s, and on two machines once', (_, tell, local, expected) => {
    const [mine, theirs] = [tell(), tell()];
    theirs.events = [...mine.events];
    sweep(mine.at('2026-11-10T12:00'));
    sweep(theirs.at('2026-11-12T15:00'));
    const [one, other] = [mine.events.at(-1), theirs.events.at(-1)];
    expect(one).toMatchObject({ local });
    expect(other).toEqual({ ...one, batch: other?.batch });
    mine.events.push(...theirs.events);
    expect(mine.stands()).toBe(expected);
  });

  it('does not finish again what the rep brought back', () => {
    const story = sweep(ended().at('2026-11-12T12:00'));
    expect(story.undoes().stands()).toBe('end wakes 2026-11-09T09:00');
    expect(sweep(story).stands()).toBe('end wakes 2026-11-09T09:00');
    const again = { type: 'finish', enrollmentId: story.id, reason: 'no-reply' } as const;
    expect(story.refusal(again)).toEqual({ code: 'nothing-to-do', detail: { enrollmentId: story.id } });
  });

  it('resumes from now what was paused again by an undo', () => {
    const story = sweep(paused().at('2026-11-12T12:00')).undoes();
    expect(sweep(story).stands()).toBe('step 2/5 email due 2026-11-16T09:00');
  });

  it('resumes after a step done in the pause once the pause was over', () => {
    const story = paused().at('2026-11-12T12:00').touches('email').at('2026-11-13T12:00');
    expect(sweep(story).stands()).toBe('step 3/5 call due 2026-11-17T09:00');
  });

  it('by hand before the end: no reply is said at that moment', () => {
    const story = ended().at('2026-11-05T12:00');
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' });
    expect(story.row().finishedAt).toBe(story.now.at);
    const early = enrolledAnn().at('2026-11-05T12:00');
    early.does({ type: 'finish', enrollmentId: early.id, reason: 'no-reply' });
    expect(early.row().finishedAt).toBe(early.now.at);
  });

  it('by hand for another reason after the end wait: at that moment', () => {
    const story = ended().at('2026-11-20T12:00');
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'lost' });
    expect(story.row().finishedAt).toBe(story.now.at);
  });

  it('of a paused end wait: no reply is said at that moment', () => {
    const story = ended();
    story.does({ type: 'pause', enrollmentId: story.id, until: null, reason: 'rep' }).at('2026-11-20T12:00');
    story.does({ type: 'finish', enrollmentId: story.id, reason: 'no-reply' });
    expect(story.row()).toMatchObject({ finishedAt: story.now.at, pauseReason: null, wakeAt: null, channel: null });
  });
});
