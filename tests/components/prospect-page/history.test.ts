import { describe, expect, it } from 'vitest';
import { historyLines } from '@/components/prospect-page/history';
import type { LogEvent } from '@/lib/domain/events';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';

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

const words = (events: LogEvent[]) =>
  historyLines([], events, {
    t: createI18n('en', english).t,
    locale: 'en-US',
    now: '2026-11-24T09:05',
    cadences: new Map(),
  }).map((line) => line.words);

describe('the history', () => {
  it('tells what was done', () => expect(words([paused])).toEqual(['Paused']));
  it('leaves out what was taken back', () => expect(words([paused, undo])).toEqual([]));
  it('tells it again when the undo was undone', () => expect(words([paused, undo, redo])).toEqual(['Paused']));
});
