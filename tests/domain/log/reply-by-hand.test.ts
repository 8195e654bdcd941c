import { describe, expect, it } from 'vitest';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';
import { ANN, enrolledAnn, type Story } from './story';

const logsReply = (story: Story) =>
  story.does({
    type: 'log-touch',
    prospectId: ANN,
    channel: 'call',
    direction: 'inbound',
    at: null,
    enrollmentId: null,
    outcome: null,
    note: null,
    valueItemId: null,
  });

const ended = (reason: FinishReason) => {
  const story = enrolledAnn();
  return story.does({ type: 'finish', enrollmentId: story.id, reason }).at('2026-12-20T10:00');
};

describe('field case A4: a reply logged by hand after the cadence ended', () => {
  it('without a reply makes it replied, as a detected one does', () => {
    expect(logsReply(ended('no-reply')).stands()).toBe('finished: replied');
    expect(ended('no-reply').hears('r1').stands()).toBe('finished: replied');
  });

  it('and its undo brings the guess back', () => {
    expect(logsReply(ended('no-reply')).undoes().stands()).toBe('finished: no-reply');
  });

  it.each(['won', 'lost', 'opted-out'] as const)('as %s changes nothing of it', (reason) => {
    expect(logsReply(ended(reason)).stands()).toBe(`finished: ${reason}`);
  });
});
