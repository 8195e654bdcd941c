import { expect, it } from 'vitest';
import { nowIn } from '@/lib/domain/time/zone';
import { insightsReads } from '@/lib/pages/insights-reads';
import { appendEvents } from '@/lib/storage/log-repository';
import { added, enrolled, story, touched } from '../storage/support/book';
import { fold } from '../storage/support/fold';
import { freshDatabase } from '../storage/support/fresh-database';

const overdueAt = async (db: ReturnType<typeof freshDatabase>, local: string) => {
  const { overdue } = await insightsReads(db).weekReview(nowIn(Date.parse(`${local}:00Z`), 'UTC'));
  return overdue.map(({ prospectId, day }) => `${prospectId} ${day}`);
};

it('names who is overdue for more than a week and has not answered the last touch', async () => {
  const db = freshDatabase();
  // ann: mailed, due on the 5th. bob: enrolled, never written to. cleo: as ann, but answered.
  const answered = touched('cleo', 9, { direction: 'inbound' });
  await appendEvents(db, [...story('ann'), added('bob'), enrolled('bob'), ...story('cleo'), answered], fold);
  expect(await overdueAt(db, '2026-11-11T09:00')).toEqual([]);
  expect(await overdueAt(db, '2026-11-12T09:00')).toEqual(['ann 2026-11-05']);
});

it('names all of them, however many', async () => {
  const db = freshDatabase();
  const ids = Array.from({ length: 150 }, (_, index) => `p${index}`);
  await appendEvents(
    db,
    ids.flatMap((id) => story(id)),
    fold,
  );
  expect(await overdueAt(db, '2026-11-12T09:00')).toHaveLength(150);
});
