/** `npm run try -- moments FILE`: FILE is a JSON list of `{id, words, locale, now, nudgeTime}`; a line of JSON for each. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { LocalTime } from '@/lib/domain/time/local-date';
import { LocalDateTime } from '@/lib/domain/time/time';
import { readMoment } from '@/lib/moments/read-moment';

const Cases = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    words: z.string(),
    locale: z._default(z.string(), 'en'),
    now: LocalDateTime,
    nudgeTime: z._default(LocalTime, DEFAULT_SETTINGS.calendar.nudgeTime),
  }),
);

const [file] = process.argv.slice(2);
const usage = 'FILE is a JSON list: [{"id", "words", "locale", "now": "2026-11-26T10:00", "nudgeTime": "09:00"}, …]';
if (!file) {
  console.error(`Usage: npm run try -- moments FILE\n${usage}`);
  process.exit(2);
}
const fail = (error: unknown): never => {
  console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}\n${usage}`);
  process.exit(2);
};
function cases() {
  try {
    return Cases.parse(JSON.parse(readFileSync(file ?? '', 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    return fail(error);
  }
}

for (const { id, words, locale, now, nudgeTime } of cases()) {
  const reading = readMoment(words, { now, locale, rules: { ...DEFAULT_SETTINGS.calendar, nudgeTime } });
  const moment = reading.kind === 'moment' || reading.kind === 'span' ? reading.until : null;
  process.stdout.write(`${JSON.stringify({ id, moment })}\n`);
}
