import { describe, expect, it } from 'vitest';
import { CHANNELS, OUTCOMES, outcomesOf } from '@/lib/domain/cadence/channels';
import { outcomeOf } from '@/lib/domain/prospect/outcomes';
import { ANN, enrolledAnn } from '../log/story';

describe('an outcome as it was stored', () => {
  it.each([
    ['voicemail', 'voicemail'],
    ['Voicemail left', 'voicemail'],
    ['Auf die Mailbox gesprochen', 'voicemail'],
    ['nicht abgehoben ', 'no-answer'],
    ['Invitación enviada', 'sent'],
    ['日程変更', 'moved'],
  ])('%s is read as %s', (stored, code) => {
    expect(outcomeOf({ outcome: stored, note: 'At noon' })).toEqual({ outcome: code, note: 'At noon' });
  });

  it('in words of the rep is no code: they stand at the head of the note', () => {
    expect(outcomeOf({ outcome: 'Wants a quote', note: null })).toEqual({ outcome: null, note: 'Wants a quote' });
    expect(outcomeOf({ outcome: 'Wants a quote', note: 'By May' })).toEqual({
      outcome: null,
      note: 'Wants a quote\nBy May',
    });
    expect(outcomeOf({ outcome: null, note: null })).toEqual({ outcome: null, note: null });
  });

  it('is a code in the rows, whatever the log has', () => {
    const story = enrolledAnn();
    const said = { outcome: 'Falsche Nummer', note: null, valueItemId: null, enrollmentId: null, at: null };
    story.does({ type: 'log-touch', prospectId: ANN, channel: 'call', direction: 'outbound', ...said });
    expect(story.rows().touches).toMatchObject([{ outcome: 'wrong-number' }]);
  });
});

it('each channel asks for outcomes there are, the likeliest first', () => {
  for (const channel of CHANNELS) {
    expect(outcomesOf(channel).length).toBeGreaterThan(1);
    for (const code of outcomesOf(channel)) expect(OUTCOMES).toContain(code);
  }
});
