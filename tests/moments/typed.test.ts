import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMoment } from '@/lib/moments/read-moment';

const RULES = { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] };

interface Typed {
  now: string;
  locale: string;
  words: string;
  wanted: (string | null)[];
}

/** "11-27" → "2026-11-27T09:00", "T15:00" → today at three, "-" → nothing. */
function moment(short: string, now: string): string | null {
  if (short === '-') return null;
  if (short.startsWith('T')) return now.slice(0, 10) + short;
  const date = /^\d{2}-\d{2}(?!\d)/.test(short) ? `2026-${short}` : short;
  return date.includes('T') ? date : `${date}T09:00`;
}

function typed(): Typed[] {
  let now = '';
  return readFileSync(new URL('typed.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('@')) now = line.slice(1);
      const [locale = '', words = '', wanted] = line.split('|');
      if (wanted === undefined || line.startsWith('#')) return [];
      return [{ now, locale, words, wanted: wanted.split(',').map((short) => moment(short, now)) }];
    });
}

const ALL = typed();

describe('moments as reps type them', () => {
  it.each([...new Set(ALL.map(({ locale }) => locale.slice(0, 2)))])('are read in %s', (language) => {
    const wrong = ALL.filter(({ locale }) => locale.startsWith(language)).flatMap(({ now, locale, words, wanted }) => {
      const reading = readMoment(words, { now, locale, rules: RULES });
      const until = reading.kind === 'moment' || reading.kind === 'span' ? reading.until : null;
      return wanted.includes(until) ? [] : [`${locale} “${words}” at ${now}: ${until}, not ${wanted.join(' or ')}`];
    });
    expect(wrong).toEqual([]);
  });
});
