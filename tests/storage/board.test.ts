import { describe, expect, it } from 'vitest';
import { stageCommands, TARGETS } from '@/components/options/pipeline/stage-commands';
import type { LogEvent } from '@/lib/domain/log/events';
import type { ProspectHit } from '@/lib/pages/reads';
import { appendEvents } from '@/lib/storage/log-repository';
import { board } from '@/lib/storage/queries/board';
import { ANN, enrolledAnn } from '../domain/log/story';
import { added, START, story } from './support/book';
import { fold } from './support/fold';
import { freshDatabase } from './support/fresh-database';
import { PRESET_MAP, realProject } from './support/stored';

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

describe('a stage of the rep’s own', () => {
  it('holds who replied and was moved there, as long as the stage is there and they have not gone on', async () => {
    const db = freshDatabase();
    const edited = (id: string, stage: string): LogEvent => ({
      ...{ id: `stage-${id}`, v: 1, at: START + 9_000_000, local: '2026-11-02T11:30', prospectId: id, batch: id },
      ...{ type: 'prospect-edited', stage },
    });
    for (const [id, outcome] of [
      ['ann', 'replied'],
      ['bob', 'meeting-booked'],
      ['cleo', 'won'],
      ['dan', 'replied'],
    ] as const) {
      await appendEvents(db, [...story(id), edited(id, id === 'dan' ? '' : 'offer')], realProject(PRESET_MAP));
      await db.prospects.update(id, { 'summary.state': 'finished', 'summary.outcome': outcome, 'summary.nextAt': '' });
    }
    const soon = '2026-11-09T09:00';
    expect(await board(db, soon, ['offer'])).toMatchObject({
      offer: ['ann', 'bob'],
      replied: ['dan'],
      meeting: [],
      won: ['cleo'],
    });
    expect(await board(db, soon)).toMatchObject({ replied: ['ann', 'dan'], meeting: ['bob'], won: ['cleo'] });
  });
});

describe('a move on the board', () => {
  const hit = (state: 'active' | 'paused' | 'finished' | null) =>
    ({ prospect: { id: 'ann' }, enrollment: state && { id: 'e1', state } }) as Pick<
      ProspectHit,
      'prospect' | 'enrollment'
    >;

  it('ends what runs, ends it once more where it has ended, and takes up who is in no cadence', () => {
    const stageCommand = (...args: Parameters<typeof stageCommands>) => stageCommands(...args)[0] ?? null;
    expect(stageCommand(hit('active'), 'won', 'steady')).toEqual({ type: 'finish', enrollmentId: 'e1', reason: 'won' });
    expect(stageCommand(hit('finished'), 'meeting', 'steady')).toMatchObject({ reason: 'meeting-booked', again: true });
    expect(stageCommand(hit('paused'), 'in-cadence', 'steady')).toEqual({ type: 'resume', enrollmentId: 'e1' });
    expect(stageCommand(hit(null), 'in-cadence', 'steady')).toMatchObject({ type: 'enroll', cadenceId: 'steady' });
    expect(TARGETS.filter((stage) => stageCommand(hit(null), stage, 'steady') !== null)).toEqual(['in-cadence']);
    expect(stageCommand(hit('active'), 'waiting', 'steady')).toBeNull();
  });

  it('to a stage of the rep’s own is for who replied, and ends what runs; back and on it is left', () => {
    const replied = (stage?: string) =>
      ({
        prospect: { id: 'ann', ...(stage && { stage }) },
        enrollment: { id: 'e1', state: 'finished', finishReason: 'replied' },
      }) as Pick<ProspectHit, 'prospect' | 'enrollment'>;
    const edit = (stage: string) => ({ type: 'edit-prospect', prospectId: 'ann', stage });
    expect(stageCommands(replied(), 'offer', 'steady')).toEqual([edit('offer')]);
    expect(stageCommands(hit('active'), 'offer', 'steady')).toEqual([
      { type: 'finish', enrollmentId: 'e1', reason: 'replied' },
      edit('offer'),
    ]);
    expect(stageCommands(hit(null), 'offer', 'steady')).toEqual([]);
    expect(stageCommands(replied('offer'), 'replied', 'steady')).toEqual([edit('')]);
    expect(stageCommands(replied('offer'), 'won', 'steady')).toEqual([
      { type: 'finish', enrollmentId: 'e1', reason: 'won', again: true },
      edit(''),
    ]);
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
