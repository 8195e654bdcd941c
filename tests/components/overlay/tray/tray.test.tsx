// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Tray, type TrayProps } from '@/components/overlay/tray/tray';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { exampleNudge } from '../example-nudge';

createI18n('en', english);
afterEach(cleanup);

const NUDGES = [
  exampleNudge({ enrollmentId: 'e1', name: 'Ada Example' }),
  exampleNudge({ enrollmentId: 'e2', name: 'Bo Example' }),
  exampleNudge({ enrollmentId: 'e3', name: 'Cy Example' }),
];

function show(change: Partial<TrayProps> = {}) {
  const props = exampleTray(change);
  const { rerender } = render(<Tray {...props} />);
  const draw = (later: Partial<TrayProps>) => rerender(<Tray {...props} {...later} />);
  return { ...props, draw, user: userEvent.setup() };
}

function exampleTray(change: Partial<TrayProps>): TrayProps {
  return {
    due: 3,
    open: true,
    onOpenChange: vi.fn(),
    nudges: NUDGES,
    failed: false,
    acted: new Map(),
    now: { at: Date.UTC(2026, 10, 23, 9), local: '2026-11-23T10:00', zone: 'Europe/Berlin' },
    onPhone: vi.fn(),
    snoozes: [{ id: 'tomorrow', until: '2026-11-24T09:00' }],
    parse: async () => ({ kind: 'unread' }),
    onRetry: vi.fn(),
    onChecklist: vi.fn(),
    onAction: vi.fn(),
    onUndoLast: vi.fn(),
    ...change,
  };
}

const current = () => document.querySelector('[aria-current]')?.textContent ?? '';

test('the button says how many are due', () => {
  show({ open: false });
  expect(screen.getByRole('button', { name: '3 touches due. Open the list', expanded: false })).toBeTruthy();
  expect(screen.queryByRole('region')).toBeNull();
});

test('opening puts focus into the list, so that keys work at once', () => {
  show();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Touches due in this mailbox' }));
});

test('j and k move, and stop at the ends', async () => {
  const { user } = show();
  expect(current()).toContain('Ada');
  await user.keyboard('k');
  expect(current()).toContain('Ada');
  await user.keyboard('jj');
  expect(current()).toContain('Cy');
  await user.keyboard('j');
  expect(current()).toContain('Cy');
  await user.keyboard('k');
  expect(current()).toContain('Bo');
});

test.each([
  ['d', 'done'],
  ['x', 'skip'],
  ['o', 'open'],
])('%s on the current row means %s', async (key, type) => {
  const { user, onAction } = show();
  await user.keyboard(`j${key}`);
  expect(onAction).toHaveBeenCalledExactlyOnceWith(NUDGES[1], { type });
});

test('Enter and the main button do a touch by mail at once', async () => {
  const nudges = NUDGES.map((each) => ({ ...each, channel: 'email' as const }));
  const { user, onAction } = show({ nudges });
  await user.keyboard('{Enter}');
  expect(onAction).toHaveBeenLastCalledWith(nudges[0], { type: 'do' });
  await user.click(screen.getByRole('button', { name: 'Email Bo Example, Acme' }));
  expect(onAction).toHaveBeenLastCalledWith(nudges[1], { type: 'do' });
});

test('of a call they show the number to dial under the row, and one digit says how it went', async () => {
  const details = { title: '', phone: '+49 30 901820', linkedIn: '', timeZone: '' };
  const nudges = NUDGES.map((each) => ({ ...each, channel: 'call' as const, details }));
  const { user, onAction, onOpenChange } = show({ nudges });
  await user.keyboard('{Enter}');
  const form = screen.getByRole('dialog', { name: /^Call Ada Example/ });
  expect(document.activeElement).toBe(within(form).getByRole('link', { name: '+49 30 901820' }));
  expect(document.activeElement?.getAttribute('href')).toBe('tel:+4930901820');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(onOpenChange).not.toHaveBeenCalled();
  await user.keyboard('{Enter}1');
  expect(onAction).toHaveBeenCalledExactlyOnceWith(nudges[0], { type: 'done', outcome: 'reached' });
  expect(current()).toContain('Bo');
});

test('s opens the moments of the current row', async () => {
  const { user, onAction } = show();
  await user.keyboard('js');
  await user.click(
    within(screen.getByRole('dialog', { name: 'Snooze until' })).getByRole('button', { name: /Tomorrow/ }),
  );
  expect(onAction).toHaveBeenCalledExactlyOnceWith(NUDGES[1], { type: 'snooze', until: '2026-11-24T09:00' });
});

const actedFirst = new Map([['e1', { kind: 'done' as const, message: 'Snoozed', canUndo: true }]]);

test.each(['at once', 'later'])('the keys go on after a snooze whose row is redrawn %s', async (when) => {
  const { user, draw, onOpenChange } = show();
  await user.keyboard('s');
  await user.keyboard('{Enter}');
  if (when === 'later') await new Promise((resolve) => setTimeout(resolve));
  draw({ acted: actedFirst });
  await new Promise((resolve) => setTimeout(resolve));
  await user.keyboard('{Escape}');
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
});

test('the keys go on when the row that was clicked says what became of it, and when it leaves', async () => {
  const { user, draw, onAction } = show();
  await user.click(screen.getByRole('button', { name: /^Done: Ada Example/ }));
  draw({ acted: actedFirst });
  await user.tab();
  draw({ nudges: NUDGES.slice(1) });
  await user.keyboard('jd');
  expect(onAction).toHaveBeenLastCalledWith(NUDGES[2], { type: 'done' });
});

test('focus taken elsewhere is left there', () => {
  const elsewhere = document.body.appendChild(document.createElement('input'));
  const { draw } = show();
  elsewhere.focus();
  draw({ acted: actedFirst });
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test('keys typed into the words of a snooze are words', async () => {
  const { user, onAction } = show();
  await user.keyboard('s');
  await user.type(screen.getByLabelText('Or say when'), 'dxou');
  expect(onAction).not.toHaveBeenCalled();
});

test('G4: each d is one touch, and moves on', async () => {
  const settled = new Map<string, { kind: 'done'; message: string; canUndo: boolean }>();
  const onAction = vi.fn(({ enrollmentId }: { enrollmentId: string }) => {
    settled.set(enrollmentId, { kind: 'done', message: 'Done: call', canUndo: true });
    draw({ acted: new Map(settled), onAction });
  });
  const { user, draw } = show({ onAction });
  await user.keyboard('ddd');
  expect(onAction.mock.calls.map(([each]) => each.enrollmentId)).toEqual(['e1', 'e2', 'e3']);
  await user.keyboard('d');
  expect(onAction).toHaveBeenCalledTimes(3);
});

test('u takes back the current row where it was acted on, else what was done last anywhere', async () => {
  const { user, onAction, onUndoLast } = show({ acted: actedFirst });
  await user.keyboard('u');
  expect(onUndoLast).toHaveBeenCalledOnce();
  await user.keyboard('ku');
  expect(onAction).toHaveBeenCalledExactlyOnceWith(NUDGES[0], { type: 'undo' });
});

test('keys with a modifier are left to the browser and Gmail', async () => {
  const { user, onAction } = show();
  await user.keyboard('{Control>}d{/Control}{Meta>}x{/Meta}');
  expect(onAction).not.toHaveBeenCalled();
});

test('keys outside the tray do nothing in it', async () => {
  const { user, onAction } = show();
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('dxo');
  expect(onAction).not.toHaveBeenCalled();
});

test('? shows the keys, Escape hides them and then closes', async () => {
  const { user, onOpenChange } = show();
  await user.keyboard('?');
  expect(screen.getByText('Show these keys')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('Show these keys')).toBeNull();
  expect(onOpenChange).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false);
});

test('one at a time shows one', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'One at a time' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getAllByText('1 of 3').length).toBeGreaterThan(0);
});

test('one at a time shows what to give and the notes; a key gives it', async () => {
  const offer = { itemId: 'i', title: 'Guide', newFor: 'Acme', isNamed: false, matches: ['pricing'], stage: null };
  const due = { ...exampleNudge(), offer, notes: 'Asked for prices in spring.' };
  const onAction = vi.fn<TrayProps['onAction']>();
  const { user } = show({ nudges: [due], onAction });
  expect(screen.getByText('Guide · new for Acme, matches pricing')).toBeTruthy();
  expect(screen.queryByText('Asked for prices in spring.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'One at a time' }));
  expect(screen.getByText('Asked for prices in spring.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Insert “Guide”' }));
  screen.getByRole('region', { name: 'Touches due in this mailbox' }).focus();
  await user.keyboard('v');
  expect(onAction.mock.calls.map(([, action]) => action)).toEqual([{ type: 'give' }, { type: 'give' }]);
});

test('empty and failed say so', () => {
  show({ nudges: [], due: 0 });
  expect(screen.getByText('Nothing due.')).toBeTruthy();
  cleanup();
  show({ nudges: null, failed: true });
  expect(screen.getByRole('alert').textContent).toContain('Nothing was lost');
});
