// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { loadDays } from '@/components/reschedule/load-days';
import { RescheduleDialog, type RescheduleDialogProps } from '@/components/reschedule/reschedule-dialog';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { NOW, nudge } from '../nudges';
import { renderWithWords } from '../render';

const RULES = { ...DEFAULT_SETTINGS.calendar, daysOff: [] };

function show(patch: Partial<RescheduleDialogProps> = {}) {
  const events = { onMove: vi.fn<RescheduleDialogProps['onMove']>(), onClose: vi.fn() };
  renderWithWords(
    <RescheduleDialog
      nudge={nudge()}
      now={NOW}
      nudgeTime="09:00"
      days={loadDays({ now: NOW, load: new Map([['2026-11-25', 4]]), rules: RULES })}
      lighter={null}
      followingDue={() => null}
      {...events}
      {...patch}
    />,
  );
  return events;
}

describe('moving a touch', () => {
  it('shows two weeks with what each day holds, days off said as what they are', () => {
    show();
    const strip = screen.getByRole('group', { name: 'The next two weeks' });
    const days = within(strip).getAllByRole('button');
    expect(days).toHaveLength(14);
    expect(days.slice(0, 5).map((day) => day.getAttribute('aria-label'))).toEqual([
      'Tue, Nov 24, 0 touches',
      'Wed, Nov 25, 4 touches',
      'Thu, Nov 26, 0 touches',
      'Fri, Nov 27, 0 touches',
      'Sat, Nov 28, 0 touches, day off',
    ]);
  });

  it('proposes the next working day, at the time the touch had', async () => {
    const { onMove } = show();
    expect(screen.getByRole('button', { name: 'Wed, Nov 25, 4 touches' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: /^Move to tomorrow 9:00/ }));
    expect(onMove).toHaveBeenCalledExactlyOnceWith('2026-11-25T09:00', false);
  });

  it('moves to the day chosen on the strip', async () => {
    const { onMove } = show();
    await userEvent.click(screen.getByRole('button', { name: /^Fri, Nov 27/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Move to Fri, Nov 27/ }));
    expect(onMove).toHaveBeenCalledExactlyOnceWith('2026-11-27T09:00', false);
  });

  it('says when the touch after it would be due, for the day that is chosen', async () => {
    const due: Record<string, string> = {
      '2026-11-25T09:00': '2026-11-30T09:00',
      '2026-11-27T09:00': '2026-12-02T09:00',
    };
    show({ followingDue: (moment) => due[moment] ?? null });
    expect(screen.getByText(/^The touch after it: Mon, Nov 30, 9:00/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Fri, Nov 27/ }));
    expect(screen.getByText(/^The touch after it: Wed, Dec 2, 9:00/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Thu, Nov 26/ }));
    expect(screen.queryByText(/^The touch after it/)).toBeNull();
  });

  it('says that the rep took the lighter day', async () => {
    const { onMove } = show({ lighter: '2026-11-26T09:00' });
    await userEvent.click(screen.getByRole('button', { name: 'A lighter day: Thu, Nov 26' }));
    await userEvent.click(screen.getByRole('button', { name: /^Move to Thu, Nov 26/ }));
    expect(onMove).toHaveBeenCalledExactlyOnceWith('2026-11-26T09:00', true);
  });

  it('refuses a moment that has passed, at the field', () => {
    show();
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-11-24' } });
    expect(screen.getByRole('alert').textContent).toBe('That moment has passed. Pick one to come.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Move to/ }).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '16:30' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
