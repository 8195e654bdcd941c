// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NOW, nudge } from '../nudges';
import { ada, choose, menu, running, show } from './ada-page';

it.each([
  [
    'running',
    running,
    ['Edit', 'Move to another day…', 'Pause', 'Change cadence…', 'Finish…', 'Restart from the first step'],
  ],
  [
    'snoozed',
    { ...running, snoozedUntil: '2026-11-30T09:00' },
    [
      'Edit',
      'End the snooze now',
      'Move to another day…',
      'Pause',
      'Change cadence…',
      'Finish…',
      'Restart from the first step',
    ],
  ],
  [
    'paused',
    { ...running, state: 'paused' as const },
    ['Edit', 'Resume', 'Change cadence…', 'Finish…', 'Restart from the first step'],
  ],
  ['finished', { ...running, state: 'finished' as const }, ['Edit', 'Change cadence…', 'Restart from the first step']],
  ['in no cadence', null, ['Edit', 'Change cadence…']],
])('offers what can be done when %s', async (_, enrollment, acts) => {
  show({ enrollment, nudge: enrollment && nudge() });
  expect(await menu()).toEqual([...acts, 'Merge with another…', 'Erase…']);
});

it.each([
  ['Pause', { type: 'pause', enrollmentId: 'e1', until: null, reason: 'rep' }],
  ['Restart from the first step', { type: 'restart', enrollmentId: 'e1' }],
])('%s acts at once', async (name, command) => {
  const { onCommand } = show();
  await choose(name);
  expect(onCommand).toHaveBeenCalledExactlyOnceWith(command);
});

it('ends a snooze by a snooze until now', async () => {
  const { onCommand } = show({ enrollment: { ...running, snoozedUntil: '2026-11-30T09:00' } });
  await choose('End the snooze now');
  expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'snooze', enrollmentId: 'e1', until: NOW });
});

it('hands moving and erasing to the owner, who knows the days and the counts', async () => {
  const { onReschedule, onErase, onCommand } = show();
  await choose('Move to another day…');
  expect(onReschedule).toHaveBeenCalledOnce();
  await choose('Erase…');
  expect(onErase).toHaveBeenCalledOnce();
  expect(onCommand).not.toHaveBeenCalled();
});

it('finds the other prospect to merge with', async () => {
  const { onCommand, find } = show();
  await choose('Merge with another…');
  await userEvent.type(screen.getByRole('textbox', { name: 'Find the other prospect' }), 'finn');
  await userEvent.click(await screen.findByRole('button', { name: 'Merge Finn Lake' }));
  expect(find).toHaveBeenLastCalledWith('finn');
  expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'merge', prospectId: ada.id, otherId: 'p2' });
});

it('finishes for the reason chosen', async () => {
  const { onCommand } = show();
  await choose('Finish…');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How it ended' }), 'Won');
  await userEvent.click(screen.getByRole('button', { name: 'Finish…' }));
  expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'finish', enrollmentId: 'e1', reason: 'won' });
});

it('moves a running prospect to another cadence, and enrolls one that is in none', async () => {
  const { onCommand } = show();
  await choose('Change cadence…');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cadence' }), 'Parked');
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  const move = { type: 'move', enrollmentId: 'e1', cadenceId: 'parked', revision: null, stepIndex: null };
  expect(onCommand).toHaveBeenCalledExactlyOnceWith(move);
});

it('starts a prospect that is in no cadence', async () => {
  const { onCommand } = show({ enrollment: null, nudge: null });
  await choose('Change cadence…');
  await userEvent.click(screen.getByRole('button', { name: 'Change' }));
  const enroll = { type: 'enroll', prospectId: ada.id, cadenceId: 'steady', afterTouchId: null };
  expect(onCommand).toHaveBeenCalledExactlyOnceWith(enroll);
});
