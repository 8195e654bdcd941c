import { describe, expect, it } from 'vitest';
import { afterWords, type WordsContext } from '@/components/acts/act-words';
import type { Command } from '@/lib/domain/log/commands';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Translate } from '@/lib/i18n/keys';

const context: WordsContext = {
  t: ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as unknown as Translate,
  locale: 'en-US',
  now: '2026-11-24T10:00',
  cadences: new Map(),
  channel: null,
};

const enrollment = (dates: Pick<Enrollment, 'dueAt' | 'snoozedUntil' | 'nudgeAt'>) =>
  ({ state: 'active', channel: 'email', ...dates }) as Enrollment;

describe('after a snooze', () => {
  const command: Command = { type: 'snooze', enrollmentId: 'e1', until: '2026-11-24T12:00' };

  it('of what was due, nothing more is said: it comes back when the snooze ends', () => {
    const row = enrollment({
      dueAt: '2026-11-23T09:00',
      snoozedUntil: '2026-11-24T12:00',
      nudgeAt: '2026-11-24T12:00',
    });
    expect(afterWords(command, row, context)).toBeUndefined();
  });

  it('of what is due only after it, the day it is due is said: it does not come earlier', () => {
    const row = enrollment({
      dueAt: '2026-11-25T09:00',
      snoozedUntil: '2026-11-24T12:00',
      nudgeAt: '2026-11-25T09:00',
    });
    expect(afterWords(command, row, context)).toContain('tomorrow');
  });
});

it('after a step, what comes next is said', () => {
  const row = enrollment({ dueAt: '2026-11-27T09:00', snoozedUntil: null, nudgeAt: '2026-11-27T09:00' });
  const command: Command = { type: 'skip', enrollmentId: 'e1', stepIndex: 0 };
  expect(afterWords(command, row, context)).toContain('outcome.next');
});
