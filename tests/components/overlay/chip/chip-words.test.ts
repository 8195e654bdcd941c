import { expect, test } from 'vitest';
import { chipName, chipWords } from '@/components/overlay/chip/chip-words';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { exampleNudge } from '../example-nudge';

const i18n = createI18n('en', english);
const NOW = '2026-11-23T10:00';

test.each<[Partial<Nudge>, string]>([
  [{ state: 'overdue', channel: 'call' }, 'Call overdue'],
  [{ state: 'due', channel: 'email' }, 'Email today'],
  [{ state: 'coming', channel: 'linkedin', dueAt: '2026-11-27T09:00' }, 'LinkedIn Fri, Nov 27'],
  [{ state: 'coming', channel: 'email', dueAt: null }, 'Waiting'],
  [{ state: 'snoozed', snoozedUntil: '2026-11-24T09:00' }, 'Snoozed to Tue, Nov 24'],
  [{ state: 'replied', channel: null }, 'Replied'],
  [{ state: 'finished', channel: null }, 'Finished'],
  [{ state: 'paused' }, 'Paused'],
  [{ state: 'waiting', channel: null }, 'Waiting'],
])('%o reads %s', (change, words) => {
  expect(chipWords(exampleNudge(change), NOW, i18n)).toBe(words);
});

test('the accessible name begins with the words in sight and says who', () => {
  expect(chipName(exampleNudge(), 'Call today', i18n)).toBe('Call today: Ada Example, Next Touch');
  expect(chipName(exampleNudge({ name: '' }), 'Call today', i18n)).toContain('ada@acme.example');
});
