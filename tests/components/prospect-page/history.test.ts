import { describe, expect, it } from 'vitest';
import { historyLines } from '@/components/prospect-page/history';
import type { LogEvent } from '@/lib/domain/log/events';
import type { Touch } from '@/lib/domain/prospect/touch';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import type { Translate } from '@/lib/i18n/keys';

const base = (id: string, at: number) => ({
  id,
  v: 1 as const,
  at,
  local: '2026-11-24T09:00',
  prospectId: 'p',
  batch: id,
});
const paused: LogEvent = { ...base('pause', 1), type: 'paused', enrollmentId: 'e', until: null, reason: 'rep' };
const undo: LogEvent = { ...base('undo', 2), type: 'undone', undoes: 'pause' };
const redo: LogEvent = { ...base('redo', 3), type: 'undone', undoes: 'undo' };

const context = {
  t: createI18n('en', english).t as Translate,
  locale: 'en-US',
  now: '2026-11-24T09:05',
  cadences: new Map(),
  given: new Map([['v1', 'Audit guide']]),
};
const words = (events: LogEvent[]) => historyLines([], events, context).map((line) => line.words);

describe('the history', () => {
  it('tells what was done', () => expect(words([paused])).toEqual(['Paused']));
  it('leaves out what was taken back', () => expect(words([paused, undo])).toEqual([]));
  it('tells it again when the undo was undone', () => expect(words([paused, undo, redo])).toEqual(['Paused']));

  it('says whom they had asked for no more mail where a cadence was begun all the same', () => {
    const begun = { ...base('begin', 1), type: 'enrolled' as const, enrollmentId: 'e', cadenceId: 'Steady' };
    const steps = { revision: 1, stepIndex: 0, despite: { teammate: 'Robin', day: '2026-11-20' } };
    expect(historyLines([], [{ ...begun, ...steps }], context)).toMatchObject([
      { words: 'Started Steady', detail: 'Had asked Robin for no more mail (Fri, Nov 20)' },
    ]);
  });

  it.each([
    ['v1', 'Audit guide'],
    ['not-there', ''],
    [null, ''],
  ])('of a touch with the item %o says it gave "%s"', (valueItemId, title) => {
    const touch: Touch = {
      ...{ id: 't1', prospectId: 'p', channel: 'call', direction: 'outbound', source: 'manual', at: 4 },
      ...{ local: '2026-11-24T09:00', messageId: null, threadId: null, legacyThreadId: null, subject: null },
      ...{ stepIndex: null, enrollmentId: null, outcome: null, note: 'Liked it', valueItemId },
    };
    expect(historyLines([touch], [paused], context)).toMatchObject([
      { words: 'Call', detail: 'Liked it', valueItemTitle: title },
      { words: 'Paused', valueItemTitle: '' },
    ]);
  });
});
