import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { actBatch, lastActs } from '@/lib/domain/log/last-acts';

const NINE = Date.parse('2026-11-23T08:00:00Z');
const base = { v: 1, at: NINE, local: '2026-11-23T09:00', prospectId: 'ada' } as const;
const DONE = actBatch(NINE, 'a');
const SNOOZE = actBatch(NINE + 60_000, 'b');
const UNDO = actBatch(NINE + 120_000, 'c');

function touched(batch: string, id = `touched:${batch}`): LogEvent {
  return {
    ...base,
    ...{ type: 'touched', id, batch, touchId: `touch:${id}`, channel: 'call', direction: 'outbound', source: 'manual' },
    ...{ messageId: null, threadId: null, legacyThreadId: null, subject: null, enrollmentId: 'e1', outcome: null },
    ...{ note: null, valueItemId: null, cc: [], bcc: [] },
  } as LogEvent;
}
const snoozed: LogEvent = {
  ...{ ...base, id: 'snoozed:1', batch: SNOOZE },
  ...{ type: 'snoozed', enrollmentId: 'e1', until: '2026-11-24T09:00' },
};
const undone = (undoes: string, batch = UNDO): LogEvent => ({
  ...{ ...base, id: `undone:${undoes}`, batch },
  ...{ type: 'undone', undoes },
});
const names = (events: LogEvent[]) => lastActs(events).map((act) => act.batch);

describe('the last acts', () => {
  it('come latest first, whatever moment they record', () => {
    const yesterday = { ...touched(SNOOZE), at: NINE - 86_400_000 };
    expect(names([touched(DONE), yesterday])).toEqual([SNOOZE, DONE]);
    expect(names([yesterday, touched(DONE)])).toEqual([SNOOZE, DONE]);
    expect(lastActs([yesterday])[0]?.at).toBe(NINE + 60_000);
  });

  it('leave out what was taken back, and the taking back itself', () => {
    expect(names([touched(DONE), snoozed, undone('snoozed:1')])).toEqual([DONE]);
  });

  it('name again what was taken back and brought back', () => {
    const back = undone('undone:snoozed:1', actBatch(NINE + 180_000, 'd'));
    expect(names([touched(DONE), snoozed, undone('snoozed:1'), back])).toEqual([SNOOZE, DONE]);
  });

  it('are told by their most telling event, with all they were about', () => {
    const added = { ...base, id: 'p', batch: DONE, type: 'prospect-edited', name: 'Ada' } as LogEvent;
    const other = { ...touched(DONE, 'other'), prospectId: 'ben' };
    expect(lastActs([added, touched(DONE), other])).toMatchObject([
      { batch: DONE, event: { type: 'touched' }, prospectIds: ['ada', 'ben'] },
    ]);
  });

  it.each(['send:msg-a:r1', 'answer:msg-f:1', 'time:5d1c', '5d1c', 'act:12:a', `x${DONE}`])(
    '%s is no act of the rep',
    (batch) => {
      expect(lastActs([touched(batch)])).toEqual([]);
    },
  );

  it('names of batches sort by time', () => {
    const moments = [0, 999, 1_000, NINE, NINE * 10];
    const batches = moments.map((at) => actBatch(at, 'x'));
    expect(batches.toSorted()).toEqual(batches);
  });
});
