import { describe, expect, it } from 'vitest';
import { withActedRows } from '@/components/acts/acted-rows';
import { type ListItem, listItems } from '@/components/checklist/list-items';
import { NOW, nudge } from '../nudges';

const overdue = nudge({ enrollmentId: 'a', state: 'overdue', dueAt: '2026-11-20T09:00', company: 'Zeta' });
const due = nudge({ enrollmentId: 'b', dueAt: '2026-11-24T09:00', company: 'Acme' });
const later = nudge({
  enrollmentId: 'c',
  state: 'coming',
  dueAt: '2026-11-24T14:00',
  company: '',
  cadenceId: 'inbound',
});

const drawn = (items: ListItem[]) =>
  items.map((item) =>
    item.kind === 'heading' ? `${item.group.by}:${item.group.value} ${item.count}${item.open ? '+' : ''}` : item.key,
  );

describe('the list', () => {
  it('puts overdue first, then due, then later today', () => {
    expect(drawn(listItems([later, due, overdue], 'todo', 'day', NOW))).toEqual([
      'overdue: 1',
      'a',
      'today:2026-11-24 1',
      'b',
      'later-today:2026-11-24 1',
      'c',
    ]);
  });

  it('puts what the rep has to decide before all', () => {
    const question = nudge({ enrollmentId: 'q', state: 'paused', question: 'asked-to-stop', dueAt: null });
    expect(drawn(listItems([overdue, question], 'todo', 'day', NOW))).toEqual(['question: 1', 'q', 'overdue: 1', 'a']);
  });

  it('says of the last day that there may be more while not all is read', () => {
    expect(drawn(listItems([due, overdue], 'todo', 'day', NOW, true))).toEqual([
      'overdue: 1',
      'a',
      'today:2026-11-24 1+',
      'b',
    ]);
  });

  it('says it of every company, for any may have more', () => {
    expect(drawn(listItems([due, overdue], 'todo', 'company', NOW, true))).toEqual([
      'company:Acme 1+',
      'b',
      'company:Zeta 1+',
      'a',
    ]);
  });

  it('puts the paused behind the snoozed', () => {
    const paused = nudge({ enrollmentId: 'p', state: 'paused', dueAt: null });
    const snoozed = nudge({ enrollmentId: 's', state: 'snoozed', snoozedUntil: '2026-11-26T09:00' });
    expect(drawn(listItems([paused, snoozed], 'snoozed', 'day', NOW))).toEqual([
      'day:2026-11-26 1',
      's',
      'paused: 1',
      'p',
    ]);
  });

  it('counts everyone on a mail', () => {
    const items = listItems([{ ...due, others: [later] }], 'todo', 'day', NOW);
    expect(drawn(items)).toEqual(['today:2026-11-24 2', 'b']);
  });

  it('groups by company, those without one first', () => {
    expect(drawn(listItems([overdue, due, later], 'todo', 'company', NOW))).toEqual([
      'company: 1',
      'c',
      'company:Acme 1',
      'b',
      'company:Zeta 1',
      'a',
    ]);
  });

  it('groups by cadence and sorts by due moment within', () => {
    expect(drawn(listItems([due, overdue, later], 'todo', 'cadence', NOW))).toEqual([
      'cadence:inbound 1',
      'c',
      'cadence:steady 2',
      'a',
      'b',
    ]);
  });

  it('shows whom the rep wrote to last first among those who wait', () => {
    const touched = (enrollmentId: string, local: string) =>
      nudge({ enrollmentId, state: 'waiting', lastTouch: { channel: 'email', local, subject: null } });
    const rows = [touched('old', '2026-11-10T09:00'), touched('new', '2026-11-23T09:00')];
    expect(drawn(listItems(rows, 'waiting', 'day', NOW)).filter((key) => !key.includes(':'))).toEqual(['new', 'old']);
  });

  it('keeps a row acted on where it stood, although the log has moved on', () => {
    const before = listItems([overdue, due, later], 'todo', 'day', NOW);
    const held = new Map([
      ['a', { nudge: overdue, outcome: { kind: 'done' as const, message: 'Done', canUndo: true }, batch: 'x' }],
    ]);
    expect(drawn(listItems(withActedRows([due, later], held), 'todo', 'day', NOW))).toEqual(drawn(before));
  });
});
