// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LoadSettings, type LoadSettingsProps } from '@/components/options/load/load-settings';
import { movedTo } from '@/components/options/load/planned-days';
import { Welcome, type WelcomeProps } from '@/components/options/welcome/welcome';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { nowIn } from '@/lib/domain/time/zone';
import type { PlannedTouch } from '@/lib/pages/reads';
import { renderWithWords } from '../render';

/** A Tuesday at ten. */
const NOW = nowIn(Date.parse('2026-11-24T10:00:00Z'), 'UTC');
const RULES = DEFAULT_SETTINGS.calendar;

function touch(id: string, name: string, dueAt: string): PlannedTouch {
  return { id, name, dueAt, nudgeAt: dueAt, channel: 'call' };
}

const TODAYS = [
  touch('late-1', 'Ben Lake', '2026-11-17T09:00'),
  touch('late-2', 'Cleo Moor', '2026-11-18T09:00'),
  touch('today', 'Ada Field', '2026-11-24T09:00'),
];

describe('where a touch goes', () => {
  it.each([
    ['2026-11-26', '2026-11-26T09:00'],
    ['2026-11-24', '2026-11-24T10:00'],
  ])('moved to %s it is due %s', (date, moment) => {
    expect(movedTo(touch('a', 'Ada Field', '2026-11-27T09:00'), date, NOW.local)).toBe(moment);
  });
});

function show(patch: Partial<LoadSettingsProps> = {}) {
  const events = {
    onSelect: vi.fn<LoadSettingsProps['onSelect']>(),
    onMore: vi.fn<LoadSettingsProps['onMore']>(),
    onMove: vi.fn<LoadSettingsProps['onMove']>(),
    onSpreadCap: vi.fn<LoadSettingsProps['onSpreadCap']>(),
    onApply: vi.fn<LoadSettingsProps['onApply']>(),
  };
  const planned = [
    { date: '2026-11-24', touches: 3 },
    { date: '2026-11-25', touches: 0 },
    { date: '2026-11-27', touches: 1 },
  ];
  renderWithWords(
    <LoadSettings
      planned={planned}
      following={new Map([['2026-11-24', 2]])}
      onDay={{ date: '2026-11-24', touches: TODAYS, more: 0 }}
      spread={{
        cap: 2,
        moves: [
          { enrollmentId: 'late-1', from: '2026-11-17T09:00', to: '2026-11-24T10:00' },
          { enrollmentId: 'late-2', from: '2026-11-18T09:00', to: '2026-11-25T09:00' },
        ],
        load: new Map([['2026-11-24', 1]]),
      }}
      spreadCap={2}
      selected="2026-11-24"
      dailyCap={2}
      rules={RULES}
      now={NOW}
      {...events}
      {...patch}
    />,
  );
  return events;
}

describe('load', () => {
  it('has a bar a day that says its number, and what is too much', async () => {
    const { onSelect } = show();
    const today = screen.getByRole('button', { name: 'Tue, Nov 24: 5 touches, more than you set for a day' });
    expect(today.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Fri, Nov 27: 1 touch' }));
    expect(onSelect).toHaveBeenCalledWith('2026-11-27');
  });

  it('lists what is on the day, overdue too, and what would only follow', () => {
    show();
    expect(within(screen.getByRole('list', { name: 'Touches of the day' })).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText('2 more would follow from touches before it.')).toBeTruthy();
  });

  it('has bars of what is planned until it is known what would follow, and no list until it is read', () => {
    show({ following: null, onDay: null });
    expect(screen.getByRole('button', { name: 'Tue, Nov 24: 3 touches, more than you set for a day' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Tue, Nov 24: 3 planned' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Touches of the day' })).toBeNull();
  });

  it('names the day that is listed while the next one is read', () => {
    show({ selected: '2026-11-27' });
    expect(screen.getByRole('button', { name: 'Fri, Nov 27: 1 touch' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('heading', { name: 'Tue, Nov 24: 3 planned' })).toBeTruthy();
  });

  it('lists more of a day that has many when asked', async () => {
    const { onMore } = show({ onDay: { date: '2026-11-24', touches: TODAYS.slice(0, 2), more: 1 } });
    expect(within(screen.getByRole('list', { name: 'Touches of the day' })).getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Show more: 1 left' }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('moves a touch without dragging', async () => {
    const { onMove } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Move: Ada Field' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Fri, Nov 27/ }));
    expect(onMove).toHaveBeenCalledExactlyOnceWith(TODAYS[2], '2026-11-27');
  });

  it('spreads what is overdue by the cap, and only when told to', async () => {
    const { onApply } = show();
    const days = () =>
      within(screen.getByRole('list', { name: 'How it would be spread' }))
        .getAllByRole('listitem')
        .map((each) => each.textContent);
    expect(days()).toEqual(['Tue, Nov 241 moved here, 1 there already', 'Wed, Nov 251 moved here, 0 there already']);
    await userEvent.click(screen.getByRole('button', { name: 'Move 2 touches' }));
    expect(onApply.mock.calls[0]?.[0].map(({ to }) => to)).toEqual(['2026-11-24T10:00', '2026-11-25T09:00']);
  });

  it('cannot be applied while it is that of another limit', () => {
    show({ spreadCap: 5 });
    expect(screen.getByRole('button', { name: 'Move 2 touches' })).toHaveProperty('disabled', true);
  });
});

describe('the first run', () => {
  function showWelcome() {
    const events = {
      onChange: vi.fn<WelcomeProps['onChange']>(),
      onGmail: vi.fn(),
      onLeave: vi.fn(),
    };
    renderWithWords(
      <Welcome
        settings={DEFAULT_SETTINGS}
        cadence={PRESETS[0] ?? null}
        now={NOW}
        pinned={false}
        guessed={null}
        week={<p>The week</p>}
        {...events}
      />,
    );
    return events;
  }

  it('leads through three screens to Gmail without a single choice', async () => {
    const { onChange, onGmail } = showWelcome();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('How do you work?');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText('The week')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText('Email on Wed, Nov 25 at 10:00 AM', { exact: false })).toBeTruthy();
    expect(screen.getByText(/pin Next Touch/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Open Gmail' }));
    expect(onGmail).toHaveBeenCalledOnce();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('takes the choice, and can be left at once', async () => {
    const { onChange, onLeave } = showWelcome();
    await userEvent.click(screen.getByRole('radio', { name: 'Cold outbound' }));
    expect(onChange).toHaveBeenCalledWith({ defaultCadenceId: 'cold-outbound' });
    await userEvent.click(screen.getByRole('button', { name: 'Skip' }));
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
