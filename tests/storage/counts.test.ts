import { addHours } from 'date-fns/addHours';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isQuestion, QUESTIONS } from '@/lib/domain/prospect/question';
import { dateIn } from '@/lib/domain/time/time';
import { clockFace, faceText } from '@/lib/domain/time/wall-clock';
import { createFileText } from '@/lib/storage/file-text';
import { countQuestions, dueCountByDay } from '@/lib/storage/queries';
import type { EnrollmentRow } from '@/lib/storage/rows';
import { freshDatabase } from './support/fresh-database';

const moment = fc
  .integer({ min: 0, max: 24 * 40 })
  .map((hours) => faceText(addHours(clockFace('2026-12-20T00:00'), hours)));
const reason = fc.constantFrom(null, 'rep', 'out-of-office', ...QUESTIONS);
const enrollments = fc.array(fc.record({ nudgeAt: moment, pauseReason: reason }), { maxLength: 30 });

it('what the browser counts is what one by one would be counted', async () => {
  await fc.assert(
    fc.asyncProperty(enrollments, moment, moment, async (given, from, to) => {
      const db = freshDatabase();
      const rows = given.map((each, index) => {
        const state = each.pauseReason === null ? 'active' : 'paused';
        return { id: `e${index}`, prospectId: `p${index}`, state, ...each } as EnrollmentRow;
      });
      await db.enrollments.bulkPut(rows);
      const byDay = new Map<string, number>();
      for (const { nudgeAt } of rows) {
        if (nudgeAt === null || nudgeAt <= from || nudgeAt > to) continue;
        byDay.set(dateIn(nudgeAt), (byDay.get(dateIn(nudgeAt)) ?? 0) + 1);
      }
      const counted = await dueCountByDay(db, from, to);
      expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(byDay));
      expect(await countQuestions(db)).toBe(rows.filter((row) => isQuestion(row.pauseReason)).length);
    }),
    { numRuns: 8 },
  );
});

it('a large file is handed over piece by piece, and holds all of it in order', async () => {
  const text = createFileText('text/plain');
  const parts = Array.from({ length: 30 }, (_, index) => `${index} `.repeat(20_000));
  for (const part of parts) text.add(part);
  const file = text.file();
  expect(file.type).toBe('text/plain');
  expect(await file.text()).toBe(parts.join(''));
});
