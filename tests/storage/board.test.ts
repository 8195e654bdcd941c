import { describe, expect, it } from 'vitest';
import { stageCommand, TARGETS } from '@/components/options/pipeline/stage-commands';
import type { ProspectHit } from '@/lib/pages/reads';
import { appendEvents } from '@/lib/storage/log-repository';
import { board } from '@/lib/storage/queries/board';
import { ANN, enrolledAnn } from '../domain/log/story';
import { added, story } from './support/book';
import { fold } from './support/fold';
import { freshDatabase } from './support/fresh-database';

describe('the board', () => {
  it('has everybody in one stage, whoever is no prospect in none, the longest without a touch first', async () => {
    const db = freshDatabase();
    const ends = ['replied', 'meeting-booked', 'won', 'lost', 'removed'] as const;
    await appendEvents(db, [added('new'), ...story('due', 1), ...story('far', 2)], fold);
    for (const reason of ends) {
      await appendEvents(db, story(reason), fold);
      await db.prospects.update(reason, {
        'summary.state': 'finished',
        'summary.outcome': reason,
        'summary.nextAt': '',
      });
    }
    await db.prospects.update('far', { 'summary.nextAt': '2026-12-24T09:00' });
    expect(await board(db, '2026-11-09T09:00')).toEqual({
      ...{ new: ['new'], 'in-cadence': ['due'], waiting: ['far'], replied: ['replied'], meeting: ['meeting-booked'] },
      ...{ won: ['won'], lost: ['lost'] },
    });
  });
});

describe('a move on the board', () => {
  const hit = (state: 'active' | 'paused' | 'finished' | null) =>
    ({ prospect: { id: 'ann' }, enrollment: state && { id: 'e1', state } }) as Pick<
      ProspectHit,
      'prospect' | 'enrollment'
    >;

  it('ends what runs, ends it once more where it has ended, and takes up who is in no cadence', () => {
    expect(stageCommand(hit('active'), 'won', 'steady')).toEqual({ type: 'finish', enrollmentId: 'e1', reason: 'won' });
    expect(stageCommand(hit('finished'), 'meeting', 'steady')).toMatchObject({ reason: 'meeting-booked', again: true });
    expect(stageCommand(hit('paused'), 'in-cadence', 'steady')).toEqual({ type: 'resume', enrollmentId: 'e1' });
    expect(stageCommand(hit(null), 'in-cadence', 'steady')).toMatchObject({ type: 'enroll', cadenceId: 'steady' });
    expect(TARGETS.filter((stage) => stageCommand(hit(null), stage, 'steady') !== null)).toEqual(['in-cadence']);
    expect(stageCommand(hit('active'), 'waiting', 'steady')).toBeNull();
  });

  it('on from an end is an act of its own, and taken back to the end before', () => {
    const told = enrolledAnn();
    const enrollmentId = told.id;
    told.does({ type: 'finish', enrollmentId, reason: 'replied' });
    expect(told.refusal({ type: 'finish', enrollmentId, reason: 'won' })).toMatchObject({ code: 'already-finished' });
    told.waits(60).does({ type: 'finish', enrollmentId, reason: 'won', again: true });
    expect(told.row().finishReason).toBe('won');
    expect(told.refusal({ type: 'finish', enrollmentId, reason: 'won', again: true })).toMatchObject({
      code: 'already-finished',
    });
    told.undoes();
    expect(told.row().finishReason).toBe('replied');
    expect(told.rows().prospects.map(({ id }) => id)).toContain(ANN);
  });
});
