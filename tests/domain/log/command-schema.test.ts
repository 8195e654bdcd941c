import { describe, expect, it } from 'vitest';
import { Command } from '@/lib/domain/log/commands';

const addresses = ['ann@acme.example'];
const person = { addresses, name: '', company: '', mailbox: 'me@work.example', source: 'manual' };
const said = { outcome: null, note: null };
const touch = {
  prospectId: 'p',
  channel: 'call',
  direction: 'inbound',
  at: null,
  enrollmentId: null,
  valueItemId: null,
};

/** One of each command there is, as a screen sends it. */
const COMMANDS: Record<Command['type'], object> = {
  'add-prospect': { prospectId: 'p', ...person },
  'edit-prospect': { prospectId: 'p', notes: 'Tea' },
  merge: { prospectId: 'p', otherId: 'q' },
  split: { prospectId: 'p', otherId: 'q' },
  enroll: { prospectId: 'p', cadenceId: 'c', afterTouchId: null },
  'log-touch': { ...touch, ...said },
  complete: { enrollmentId: 'e', channel: null, ...said },
  skip: { enrollmentId: 'e' },
  snooze: { enrollmentId: 'e', until: '2026-11-24T09:00' },
  reschedule: { enrollmentId: 'e', dueAt: '2026-11-24T09:00', lighterDay: true },
  pause: { enrollmentId: 'e', until: null, reason: 'rep' },
  resume: { enrollmentId: 'e' },
  finish: { enrollmentId: 'e', reason: 'won' },
  restart: { enrollmentId: 'e' },
  move: { enrollmentId: 'e', cadenceId: 'c', revision: null, stepIndex: 2 },
  undo: { prospectId: 'p', batch: 'b' },
};

describe('a command that arrives', () => {
  it.each(Object.entries(COMMANDS))('%s is taken whole, and refused without any of its fields', (type, fields) => {
    const command = { type, ...fields };
    expect(Command.parse(command)).toEqual(command);
    for (const field of Object.keys(command).filter((each) => each !== 'notes')) {
      expect(Command.safeParse({ ...command, [field]: undefined }).success, `without ${field}`).toBe(false);
    }
  });

  it.each([
    ['of no kind we know', { type: 'erase', prospectId: 'p' }],
    ['without an id', { type: 'skip', enrollmentId: '' }],
    ['with an id of no end', { type: 'skip', enrollmentId: 'e'.repeat(501) }],
    ['on a channel there is not', { type: 'complete', enrollmentId: 'e', channel: 'fax', ...said }],
    ['that gave an item of no name', { type: 'complete', enrollmentId: 'e', channel: null, ...said, valueItemId: '' }],
    ['with a note of no end', { type: 'log-touch', ...touch, outcome: null, note: 'n'.repeat(5_001) }],
    ['in no direction', { type: 'log-touch', ...touch, ...said, direction: 'sideways' }],
    ['until a day no calendar has', { type: 'snooze', enrollmentId: 'e', until: '2026-02-30T09:00' }],
    ['for a reason there is not', { type: 'finish', enrollmentId: 'e', reason: 'bored' }],
    ['that adds nobody’s address', { type: 'add-prospect', prospectId: 'p', ...person, addresses: [] }],
    ['to a step between two', { type: 'move', enrollmentId: 'e', cadenceId: 'c', revision: null, stepIndex: 1.5 }],
  ])('%s is refused', (_, command) => {
    expect(Command.safeParse(command).success).toBe(false);
  });

  it('goes without what it has too much of', () => {
    expect(Command.parse({ type: 'skip', enrollmentId: 'e', macro: 'x' })).toEqual({ type: 'skip', enrollmentId: 'e' });
  });
});
