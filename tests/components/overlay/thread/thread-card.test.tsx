// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { enrollment, person, show, touch } from './example-thread';

test('says who, what is next and why', () => {
  show([person()]);
  const card = screen.getByRole('region', { name: 'Next Touch for this thread' });
  expect(card.textContent).toContain('Ada Example, Acme');
  expect(card.textContent).toContain('Touch 3 of 6 · 3 working days after Wednesday’s email');
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

test('folded it is a tab that says the state', async () => {
  const { user, onFold } = show([person()], { folded: true });
  await user.click(screen.getByRole('button', { name: /^Next Touch: Ada Example, Due today/ }));
  expect(onFold).toHaveBeenCalledExactlyOnceWith(false);
});

test('nobody to show is nothing to show', () => {
  show([]);
  expect(document.body.textContent).toBe('');
});

test('a pause of the rep’s own asks nothing', () => {
  show([person({ enrollment: { ...enrollment, state: 'paused', pauseReason: 'rep', dueAt: null, nudgeAt: null } })]);
  expect(screen.queryByRole('button', { name: /^Go on/ })).toBeNull();
});
