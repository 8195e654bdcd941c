// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ThreadCard, type ThreadCardProps } from '@/components/overlay/thread/thread-card';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import type { ThreadPerson, ThreadTouch } from '@/lib/messages/overlay-views';
import { exampleNudge } from '../example-nudge';

createI18n('en', english);
afterEach(cleanup);

const enrollment: Enrollment = {
  id: 'e1',
  prospectId: 'p1',
  mailbox: 'rep@sales.example',
  cadenceId: 'steady',
  revision: 1,
  state: 'active',
  finishReason: null,
  stepIndex: 2,
  stepCount: 6,
  channel: 'call',
  dueAt: '2026-11-23T09:00',
  snoozedUntil: null,
  nudgeAt: '2026-11-23T09:00',
  pauseReason: null,
  pausedUntil: null,
  wakeAt: null,
  lastTouchAt: 1,
  enrolledAt: 0,
  finishedAt: null,
  why: null,
};

const touch: ThreadTouch = {
  id: 't1',
  prospectId: 'p1',
  channel: 'call',
  direction: 'outbound',
  at: 1,
  local: '2026-11-20T10:00',
  source: 'manual',
  ...{
    messageId: null,
    threadId: null,
    legacyThreadId: null,
    subject: null,
    note: null,
    valueItemId: null,
    valueItemTitle: null,
  },
  stepIndex: 1,
  enrollmentId: 'e1',
  outcome: 'no-answer',
};

function person(change: Partial<ThreadPerson> = {}): ThreadPerson {
  return {
    address: 'ada@acme.example',
    name: 'Ada Example',
    prospectId: 'p1',
    company: 'Acme',
    notes: '',
    enrollment,
    cadenceName: 'Steady',
    nudge: exampleNudge(),
    touches: [],
    ...change,
  };
}

function show(people: ThreadPerson[], change: Partial<ThreadCardProps> = {}) {
  const props: ThreadCardProps = {
    card: { threadId: 'thread-f:1', people, values: [] },
    failed: false,
    onRetry: vi.fn(),
    folded: false,
    onFold: vi.fn(),
    said: null,
    onSaidGone: vi.fn(),
    mailbox: 'rep@sales.example',
    now: '2026-11-23T10:00',
    snoozes: [{ id: 'tomorrow', until: '2026-11-24T09:00' }],
    cadences: [
      { id: 'steady', name: 'Steady' },
      { id: 'cold', name: 'Cold outbound' },
    ],
    parse: async () => ({ kind: 'moment', until: '2026-11-26T14:00' }),
    onAct: vi.fn(),
    onGive: vi.fn(),
    findPromise: async () => null,
    onProspect: vi.fn(),
    ...change,
  };
  render(<ThreadCard {...props} />);
  return { ...props, user: userEvent.setup() };
}

test('says who, what is next and why', () => {
  show([person()]);
  const card = screen.getByRole('region', { name: 'Next Touch for this thread' });
  expect(card.textContent).toContain('Ada Example, Acme');
  expect(card.textContent).toContain("Touch 3 of 6 · 3 working days after Wednesday's email");
});

test('what their answer promised is proposed: taken with one click, or left', async () => {
  const promise = { on: '2026-12-14', kind: 'back' as const };
  const answered = person({ touches: [{ ...touch, direction: 'inbound', promise }] });
  const { user, onAct } = show([answered]);
  expect(screen.getByText('They are back on Mon, Dec 14.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Next touch Mon, Dec 14' }));
  const commands = [
    { type: 'reschedule', enrollmentId: 'e1', dueAt: '2026-12-14T09:00', lighterDay: false, promised: 'back' },
  ];
  expect(onAct).toHaveBeenCalledExactlyOnceWith({ commands, said: 'Ada Example: next touch Mon, Dec 14' });
  await user.click(screen.getByRole('button', { name: 'Leave it' }));
  expect(screen.queryByText('They are back on Mon, Dec 14.')).toBeNull();
});

test.each([
  ['gone by', '2026-11-20', {}],
  ['planned already', '2026-12-14', { dueAt: '2026-12-14T09:00' }],
])('a promise that is %s is not proposed', (_, on, plan) => {
  const said = { ...touch, direction: 'inbound' as const, promise: { on, kind: 'back' as const } };
  show([person({ enrollment: { ...enrollment, ...plan }, touches: [said] })]);
  expect(screen.queryByRole('button', { name: 'Leave it' })).toBeNull();
});

test('what is offered is put in with one click', async () => {
  const offer = { itemId: 'i', title: 'Guide', newFor: 'Acme', isNamed: true, matches: [], stage: null };
  const { user, onGive } = show([person({ offer, gives: 'Something useful' })]);
  const card = screen.getByRole('region', { name: 'Next Touch for this thread' });
  expect(card.textContent).toContain('Give: Something useful');
  expect(card.textContent).toContain('new for Acme, named by the step');
  await user.click(screen.getByRole('button', { name: 'Insert “Guide”' }));
  expect(onGive).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ offer }));
});

test('the name of a prospect leads to their page', async () => {
  const { user, onProspect } = show([person(), person({ address: 'eve@acme.example', name: 'Eve', prospectId: null })]);
  await user.click(screen.getByRole('button', { name: 'Open the page of Ada Example' }));
  expect(onProspect).toHaveBeenCalledExactlyOnceWith('p1');
  expect(screen.queryByRole('button', { name: 'Open the page of Eve' })).toBeNull();
});

test('done is one command', async () => {
  const { user, onAct } = show([person()]);
  await user.click(screen.getByRole('button', { name: 'Done: Ada Example' }));
  expect(onAct).toHaveBeenCalledExactlyOnceWith({
    commands: [{ type: 'complete', enrollmentId: 'e1', stepIndex: 2, channel: null, outcome: null, note: null }],
    said: 'Marked done: Ada Example',
  });
});

test('a call logged with its outcome does the step, as the step is a call', async () => {
  const { user, onAct } = show([person()]);
  await user.click(screen.getByRole('button', { name: 'Log a call' }));
  await user.selectOptions(screen.getByLabelText('Outcome'), 'Left a voicemail');
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(onAct).toHaveBeenCalledExactlyOnceWith({
    commands: [
      {
        type: 'complete',
        stepIndex: 2,
        enrollmentId: 'e1',
        channel: 'call',
        outcome: 'voicemail',
        note: null,
        valueItemId: null,
      },
    ],
    said: 'Call logged: Ada Example',
  });
});

test.each(['Log a call', 'Log a meeting'])('%s: the rep may say what it gave', async (button) => {
  const values = [{ id: 'v1', title: 'Audit guide' }];
  const { user, onAct } = show([person()], { card: { threadId: 'thread-f:1', people: [person()], values } });
  await user.click(screen.getByRole('button', { name: button }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What you gave' }), 'Audit guide');
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(onAct).toHaveBeenCalledWith(
    expect.objectContaining({ commands: [expect.objectContaining({ valueItemId: 'v1' })] }),
  );
});

test('a rep who has nothing to give is not asked', async () => {
  const { user } = show([person()]);
  await user.click(screen.getByRole('button', { name: 'Log a call' }));
  expect(screen.getByLabelText('Outcome')).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'What you gave' })).toBeNull();
});

test('an outcome of ours is said in words, one of the rep’s as it was written, and nothing twice', () => {
  const own = { ...touch, id: 't2', outcome: 'Wants a quote', note: 'Wants a quote' };
  show([person({ touches: [touch, own] })]);
  expect(screen.getAllByText('No answer')).toHaveLength(1);
  expect(screen.getAllByText('Wants a quote')).toHaveLength(1);
});

test('a touch says what it gave', () => {
  const other = { ...touch, id: 't2', valueItemId: 'v1', valueItemTitle: 'Audit guide' };
  show([person({ touches: [touch, other] })]);
  const [latest, first] = screen.getAllByRole('listitem');
  expect(latest?.textContent).toContain('Gave: Audit guide');
  expect(first?.textContent).not.toContain('Gave');
});

test('a meeting beside the plan is a touch of its own', async () => {
  const { user, onAct } = show([person()]);
  await user.click(screen.getByRole('button', { name: 'Log a meeting' }));
  await user.click(screen.getByRole('button', { name: 'Log it' }));
  expect(onAct).toHaveBeenCalledWith(
    expect.objectContaining({
      commands: [expect.objectContaining({ type: 'log-touch', channel: 'meeting', enrollmentId: null })],
    }),
  );
});

test('another cadence moves the enrollment', async () => {
  const { user, onAct } = show([person()]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Change cadence for Ada Example' }), 'cold');
  expect(onAct).toHaveBeenCalledWith(
    expect.objectContaining({
      commands: [{ type: 'move', enrollmentId: 'e1', cadenceId: 'cold', revision: null, stepIndex: null }],
    }),
  );
});

test('somebody who is no prospect can become one', async () => {
  const { user, onAct } = show([
    person({ prospectId: null, enrollment: null, nudge: null, cadenceName: null, company: '' }),
  ]);
  await user.click(screen.getByRole('button', { name: 'Follow up with Ada Example' }));
  expect(onAct).toHaveBeenCalledWith({
    commands: [
      {
        type: 'add-prospect',
        prospectId: 'rep@sales.example:ada@acme.example',
        addresses: ['ada@acme.example'],
        name: 'Ada Example',
        company: '',
        mailbox: 'rep@sales.example',
        source: 'manual',
      },
      {
        type: 'enroll',
        prospectId: 'rep@sales.example:ada@acme.example',
        cadenceId: 'steady',
        afterTouchId: null,
      },
    ],
    said: 'Ada Example is now in Steady',
  });
});

test('folded it is a tab that says the state', async () => {
  const { user, onFold } = show([person()], { folded: true });
  await user.click(screen.getByRole('button', { name: /^Next Touch: Ada Example, Due today/ }));
  expect(onFold).toHaveBeenCalledExactlyOnceWith(false);
});

test('nobody to show is nothing to show', () => {
  show([]);
  expect(document.body.textContent).toBe('');
});

test('notes are kept when asked to', async () => {
  const { user, onAct } = show([person()]);
  expect(screen.queryByRole('button', { name: 'Keep notes' })).toBeNull();
  await user.type(screen.getByLabelText('Notes'), 'Prefers calls');
  await user.click(screen.getByRole('button', { name: 'Keep notes' }));
  expect(onAct).toHaveBeenCalledWith(
    expect.objectContaining({ commands: [{ type: 'edit-prospect', prospectId: 'p1', notes: 'Prefers calls' }] }),
  );
});

test.each([
  ['colleague-replied', 'Go on: Ada Example', { type: 'resume', enrollmentId: 'e1' }],
  ['colleague-replied', 'They replied: Ada Example', { type: 'finish', enrollmentId: 'e1', reason: 'replied' }],
  ['asked-to-stop', 'Leave alone: Ada Example', { type: 'finish', enrollmentId: 'e1', reason: 'opted-out' }],
  ['asked-to-stop', 'Go on: Ada Example', { type: 'resume', enrollmentId: 'e1' }],
] as const)('asks the rep (%s) and does what is said: %s', async (pauseReason, button, command) => {
  const paused: Enrollment = { ...enrollment, state: 'paused', pauseReason, dueAt: null, nudgeAt: null };
  const { user, onAct } = show([person({ enrollment: paused })]);
  await user.click(screen.getByRole('button', { name: button }));
  expect(onAct).toHaveBeenCalledWith(expect.objectContaining({ commands: [command] }));
});

test('a pause of the rep’s own asks nothing', () => {
  show([person({ enrollment: { ...enrollment, state: 'paused', pauseReason: 'rep', dueAt: null, nudgeAt: null } })]);
  expect(screen.queryByRole('button', { name: /^Go on/ })).toBeNull();
});
