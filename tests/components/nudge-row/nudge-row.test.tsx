// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { NudgeRow, type NudgeRowProps } from '@/components/nudge-row/nudge-row';
import { NOW, nudge } from '../nudges';
import { renderWithWords } from '../render';

const SNOOZES = [{ id: 'tomorrow' as const, until: '2026-11-25T09:00' }];

function show(patch: Partial<NudgeRowProps> = {}) {
  const onAction = vi.fn<NudgeRowProps['onAction']>();
  renderWithWords(<NudgeRow nudge={nudge()} now={NOW} snoozes={SNOOZES} onAction={onAction} {...patch} />);
  return onAction;
}

describe('the row', () => {
  it('says who, which channel, which touch and why today', () => {
    show();
    expect(screen.getByText('Ada Field')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Call' })).toBeTruthy();
    expect(screen.getByText('Touch 3 of 6')).toBeTruthy();
    expect(screen.getByText('3 working days after Thursday’s email')).toBeTruthy();
    expect(screen.getByText(/^Due today/)).toBeTruthy();
  });

  it.each([
    ['call', 'Call Ada Field, Acme'],
    ['email', 'Email Ada Field, Acme'],
    ['linkedin', 'LinkedIn: Ada Field, Acme'],
  ] as const)('says what to do, and does it: %s', async (channel, words) => {
    const onAction = show({ planning: true, nudge: nudge({ channel }) });
    expect(screen.getByText('Ada Field').parentElement?.textContent).toBe(words);
    await userEvent.click(screen.getByRole('button', { name: words }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'do' });
  });

  it('says what to give', () => {
    show({ nudge: { ...nudge(), gives: 'A case study' } });
    expect(screen.getByText('Give: A case study')).toBeTruthy();
  });

  it('says that they are silent for longer than usual', () => {
    show({ nudge: nudge({ silence: { hours: 72, usual: 6.2 } }) });
    expect(screen.getByText('Silent longer than usual for Ada Field: 3 days against 6 hours')).toBeTruthy();
  });

  it('G18: a name or subject that turns the line keeps to itself', () => {
    const lastTouch = { channel: 'call', local: '2026-11-23T10:00', subject: 'Offer \u202e2026' } as const;
    show({ nudge: nudge({ name: 'Ada\u202eField', lastTouch }) });
    expect(screen.getByText('AdaField')).toBeTruthy();
    expect(screen.getByText('last: Call yesterday, “Offer 2026”')).toBeTruthy();
  });

  it('says the state short and exactly', () => {
    show({ nudge: nudge({ state: 'overdue', dueAt: '2026-11-19T09:00' }) });
    expect(screen.getByText('Overdue · Thu')).toBeTruthy();
  });

  it.each([
    [{ kind: 'settling', at: 0 }, 'Sending'],
    [{ kind: 'scheduled', at: 0, local: '2026-11-24T15:00' }, 'Mail scheduled for today 3:00 PM'],
  ] as const)('says that a mail is on its way, and offers no Done meanwhile', (pending, words) => {
    show({ planning: true, nudge: nudge({ state: 'waiting', pending }) });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Done/ })).toBeNull();
  });

  it('says who was written to last outside a cadence', () => {
    show({ nudge: nudge({ state: 'replied', channel: null, dueAt: null, wroteLast: true }) });
    expect(screen.getByText('You wrote last, and they are in no cadence')).toBeTruthy();
  });

  it('says when a pause ends by itself', () => {
    show({ nudge: nudge({ state: 'paused', dueAt: null, pausedUntil: '2026-12-01T09:00' }) });
    expect(screen.getByText('Paused · until Tue, Dec 1')).toBeTruthy();
    show({ nudge: nudge({ state: 'paused', dueAt: null, name: 'Bo Elm' }) });
    expect(screen.getByText('Paused')).toBeTruthy();
  });

  it('tells the last touch on a line of its own, and only once', () => {
    show();
    expect(screen.getByText('“Fewer returns”')).toBeTruthy();
    show({ nudge: nudge({ lastTouch: { channel: 'call', local: '2026-11-23T10:00', subject: null } }) });
    expect(screen.getByText('last: Call yesterday')).toBeTruthy();
  });

  it('says that others are on the mail, and where else the person is', () => {
    const others = [nudge({ name: 'Bo Elm' }), nudge({ name: 'Cy Ash' })];
    const elsewhere = [{ mailbox: 'second@partner.example', cadence: null }];
    show({ nudge: { ...nudge(), others, elsewhere } });
    expect(screen.getByText('and 2 more').getAttribute('title')).toBe('Bo Elm, Cy Ash');
    expect(screen.getByText('Also in second@partner.example')).toBeTruthy();
  });

  it('says of one who waits what comes when', () => {
    show({ nudge: nudge({ state: 'waiting', dueAt: '2027-01-12T09:00', channel: 'email' }) });
    expect(screen.getByText('No reply seen yet · next: Email, Tue, Jan 12, 2027')).toBeTruthy();
  });

  it('offers to move a touch and to end a snooze where the owner can', async () => {
    const onAction = show({ planning: true, nudge: nudge({ state: 'snoozed', snoozedUntil: '2026-11-30T09:00' }) });
    await userEvent.click(screen.getByRole('button', { name: /^More actions/ }));
    expect(screen.getByRole('menuitem', { name: /^Move to another day/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('menuitem', { name: 'End the snooze now' }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'wake' });
  });

  it('shows the address of a prospect without a name', () => {
    show({ nudge: nudge({ name: '' }) });
    expect(screen.getByRole('button', { name: 'Done: ada@acme.example, Call' })).toBeTruthy();
  });

  it('marks the touch done', async () => {
    const onAction = show();
    await userEvent.click(screen.getByRole('button', { name: 'Done: Ada Field, Call' }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'done' });
  });

  it('says where a snooze leads before it is chosen', async () => {
    const onAction = show();
    await userEvent.click(screen.getByRole('button', { name: 'Snooze: Ada Field, Call' }));
    await userEvent.click(screen.getByRole('button', { name: /Tomorrow.*tomorrow 9:00/ }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'snooze', until: '2026-11-25T09:00' });
  });

  it('keeps the other acts in a menu that the keyboard opens and moves in', async () => {
    const onAction = show();
    screen.getByRole('button', { name: 'More actions: Ada Field, Call' }).focus();
    await userEvent.keyboard('{Enter}');
    const names = screen.getAllByRole('menuitem').map((item) => item.textContent);
    expect(names).toEqual(['Log a touchl', 'Skip this stepx', 'Pause', 'Open the threado', 'Prospect pagep']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'skip' });
  });

  it('offers no thread where none is known, and neither done nor snooze to one who waits', async () => {
    show({ nudge: nudge({ state: 'waiting', channel: null, dueAt: null, threadId: null }) });
    expect(screen.queryByRole('button', { name: /^Done/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Snooze/ })).toBeNull();
    expect(screen.getByText(/^No reply seen yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^More actions/ }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Log a touchl', 'Prospect pagep']);
  });

  it('says what happened and what comes next once acted on, with undo', async () => {
    const acted = { kind: 'done', message: 'Done: Call', next: 'Next: Email, Fri, Nov 27', canUndo: true } as const;
    const onAction = show({ acted });
    expect(screen.getByRole('status').textContent).toBe('Ada FieldDone: CallNext: Email, Fri, Nov 27');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith({ type: 'undo' });
  });

  it('leaves after a moment, but not under the pointer', () => {
    vi.useFakeTimers();
    try {
      const onLeave = vi.fn();
      show({ acted: { kind: 'done', message: 'Done: Call', canUndo: true }, onLeave });
      vi.advanceTimersByTime(5_900);
      expect(onLeave).not.toHaveBeenCalled();
      vi.advanceTimersByTime(200);
      expect(onLeave).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('announces a refusal as an alert', () => {
    show({ acted: { kind: 'problem', message: 'This was already finished, so nothing changed.', canUndo: false } });
    expect(screen.getByRole('alert').textContent).toContain('already finished');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
