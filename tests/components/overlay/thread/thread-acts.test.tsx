// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { enrollment, person, show } from './example-thread';

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
