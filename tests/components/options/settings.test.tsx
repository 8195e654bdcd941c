// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { NudgeSettings, type NudgeSettingsProps } from '@/components/options/nudges/nudge-settings';
import { OptionsSearch } from '@/components/options/shell/options-search';
import { WeekSettings, type WeekSettingsProps } from '@/components/options/week/week-settings';
import { WhoSettings, type WhoSettingsProps } from '@/components/options/who/who-settings';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { renderWithWords } from '../render';

const NOW = '2026-11-24T10:00';

describe('your week', () => {
  function show(patch: Partial<WeekSettingsProps> = {}) {
    const events = {
      onCalendar: vi.fn<WeekSettingsProps['onCalendar']>(),
      onHolidays: vi.fn<WeekSettingsProps['onHolidays']>(),
    };
    renderWithWords(
      <WeekSettings
        calendar={DEFAULT_SETTINGS.calendar}
        holidays={null}
        catalog={{
          countries: [{ value: 'DE', label: 'Germany' }],
          regions: () => [{ value: 'BY', label: 'Bavaria' }],
          daysOff: () => [],
        }}
        now={NOW}
        {...events}
        {...patch}
      />,
    );
    return events;
  }

  it('says what the days come to, and keeps the last one', async () => {
    const { onCalendar } = show();
    expect(screen.getByText('Next three working days: Wed, Nov 25 · Thu, Nov 26 · Fri, Nov 27')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    expect(onCalendar).toHaveBeenCalledWith({ workingDays: [1, 2, 3, 4, 5, 6] });
  });

  it('saves a time once, by Enter and then leaving the field', async () => {
    const { onCalendar } = show();
    const time = screen.getByLabelText('Nudge time', { selector: 'input' });
    await userEvent.clear(time);
    await userEvent.type(time, '10:30{Enter}');
    await userEvent.tab();
    expect(onCalendar.mock.calls).toEqual([[{ nudgeTime: '10:30' }]]);
  });

  it('does not let the only working day go', () => {
    show({ calendar: { ...DEFAULT_SETTINGS.calendar, workingDays: [3] } });
    expect((screen.getByRole('checkbox', { name: 'Wednesday' }) as HTMLInputElement).disabled).toBe(true);
  });

  it('fills in holidays by country, then region', async () => {
    const { onHolidays } = show({ holidays: { country: 'DE', region: null } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Region' }), 'Bavaria');
    expect(onHolidays).toHaveBeenLastCalledWith({ country: 'DE', region: 'BY' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'None');
    expect(onHolidays).toHaveBeenLastCalledWith(null);
  });

  it('adds leave as days, shows it as one line, and takes it away whole', async () => {
    const holiday = { date: '2026-12-25', name: 'Christmas', kind: 'holiday' as const };
    const trip = ['2026-12-28', '2026-12-29'].map((date) => ({ date, name: 'Trip', kind: 'own' as const }));
    const calendar = { ...DEFAULT_SETTINGS.calendar, daysOff: [holiday, ...trip] };
    const { onCalendar } = show({ calendar });
    await userEvent.click(screen.getByRole('button', { name: 'Remove Mon, Dec 28 to Tue, Dec 29' }));
    expect(onCalendar).toHaveBeenLastCalledWith({ daysOff: [holiday] });
    await userEvent.type(screen.getByLabelText('First day'), '2026-12-07');
    await userEvent.type(screen.getByLabelText(/^Last day/), '2026-12-06');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert').textContent).toBe('The last day is before the first.');
    await userEvent.clear(screen.getByLabelText(/^Last day/));
    await userEvent.type(screen.getByLabelText(/^Last day/), '2026-12-08');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onCalendar.mock.lastCall?.[0].daysOff?.map(({ date }) => date)).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2026-12-29',
      '2026-12-07',
      '2026-12-08',
    ]);
  });
});

describe('who counts', () => {
  function show(patch: Partial<WhoSettingsProps['who']> = {}) {
    const onChange = vi.fn<WhoSettingsProps['onChange']>();
    renderWithWords(<WhoSettings who={{ ...DEFAULT_SETTINGS, ...patch }} onChange={onChange} />);
    return onChange;
  }

  it('explains and changes the mode', async () => {
    const onChange = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Ask first' }));
    expect(onChange).toHaveBeenCalledWith({ enrollMode: 'ask' });
  });

  it('takes many at once, keeps what is not understood in the field and names it', async () => {
    const onChange = show({ neverList: ['ben@globex.example'] });
    const field = screen.getByRole('textbox', { name: 'Never' });
    await userEvent.type(field, 'Ben@Globex.example, *@agency.example @partner.example not a domain');
    const [add] = screen.getAllByRole('button', { name: 'Add' });
    if (add) await userEvent.click(add);
    expect(onChange).toHaveBeenCalledWith({ neverList: ['ben@globex.example', '*@agency.example', 'partner.example'] });
    expect(screen.getByRole('alert').textContent).toContain('“not”');
    expect((field as HTMLTextAreaElement).value).toBe('not\na\ndomain');
  });

  it('never saves half a number', async () => {
    const onChange = show();
    const cap = screen.getByRole('textbox', { name: 'Touches a day' });
    await userEvent.clear(cap);
    await userEvent.type(cap, '900{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('A whole number from 1 to 500.');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.clear(cap);
    await userEvent.type(cap, '25{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ dailyCap: 25 });
  });
});

describe('nudges', () => {
  function show(patch: Partial<NudgeSettingsProps> = {}) {
    const events = { onChange: vi.fn<NudgeSettingsProps['onChange']>(), onTest: vi.fn() };
    const { notifications, quietHours, quietUntil, calendar } = DEFAULT_SETTINGS;
    renderWithWords(
      <NudgeSettings {...{ notifications, quietHours, quietUntil, calendar }} now={NOW} {...events} {...patch} />,
    );
    return events;
  }

  it.each([
    ['For an hour', '2026-11-24T11:00'],
    ['Until tomorrow', '2026-11-25T09:00'],
  ])('is silent %s', async (name, quietUntil) => {
    const { onChange } = show();
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onChange).toHaveBeenCalledWith({ quietUntil });
  });

  it('says until when it is silent, and ends it', async () => {
    const { onChange } = show({ quietUntil: '2026-11-24T11:00' });
    expect(screen.getByText(/^Silent until today 11:00/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'End it now' }));
    expect(onChange).toHaveBeenCalledWith({ quietUntil: null });
  });

  it('shows one on demand', async () => {
    const { onTest } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Show me one' }));
    expect(onTest).toHaveBeenCalledOnce();
  });
});

describe('the search over settings', () => {
  it('finds by any word, by keyboard', async () => {
    const onJump = vi.fn();
    const settings = [
      { section: 'week', setting: 'nudge-time', title: 'Nudge time', words: 'morning' },
      { section: 'week', setting: 'days-off', title: 'Your days off', words: 'vacation time' },
    ] as const;
    renderWithWords(
      <OptionsSearch settings={settings} sectionNames={new Map([['week', 'Your week']])} onJump={onJump} />,
    );
    const field = screen.getByRole('combobox', { name: 'Search settings' });
    await userEvent.type(field, 'time');
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual([
      'Nudge timeYour week',
      'Your days offYour week',
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onJump).toHaveBeenCalledExactlyOnceWith(settings[1]);
    await userEvent.type(field, 'zzz');
    expect(screen.getByRole('status').textContent).toBe('No setting has these words.');
  });
});
