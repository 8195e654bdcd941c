// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CadenceEditor, type CadenceEditorProps } from '@/components/options/cadences/cadence-editor';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { nowIn } from '@/lib/domain/time/zone';
import { fakePorts } from '../fake-ports';
import { renderWithWords } from '../render';

/** A Monday at ten. */
const NOW = nowIn(Date.parse('2026-11-23T10:00:00Z'), 'UTC');

function preset(id: string): Cadence {
  const found = PRESETS.find((each) => each.id === id);
  if (!found) throw new Error(`No preset ${id}`);
  return found;
}

function show(patch: Partial<CadenceEditorProps> = {}, ports = fakePorts()) {
  const events = {
    onRename: vi.fn<CadenceEditorProps['onRename']>(),
    onSave: vi.fn<CadenceEditorProps['onSave']>(async () => true),
    preview: vi.fn<CadenceEditorProps['preview']>(async () => []),
  };
  let made = 0;
  renderWithWords(
    <CadenceEditor
      cadence={preset('cold-outbound')}
      running={0}
      now={NOW}
      rules={DEFAULT_SETTINGS.calendar}
      newId={() => `new-${++made}`}
      {...events}
      {...patch}
    />,
    'en-US',
    ports,
  );
  return events;
}

const waitBefore = (touch: string) => screen.getByRole('textbox', { name: `Wait before ${touch}` });
const dates = () => screen.getAllByTestId('date').map((each) => each.textContent?.replace(/\s/g, ' '));

async function type(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

afterEach(() => vi.useRealTimers());

describe('field cases G2 and H6: nothing typed is lost', () => {
  it('steps that wait for a choice are there again after leaving, and gone once thrown away', async () => {
    const ports = fakePorts();
    show({ running: 3 }, ports);
    await type(waitBefore('Touch 2'), '9');
    cleanup();
    show({ running: 3 }, ports);
    expect(waitBefore('Touch 2')).toHaveProperty('value', '9');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    cleanup();
    show({ running: 3 }, ports);
    expect(waitBefore('Touch 2')).toHaveProperty('value', '3');
  });

  it('so is half a number, and what was stored anew since wins', async () => {
    const ports = fakePorts();
    show({}, ports);
    await type(waitBefore('Touch 2'), '4x');
    cleanup();
    show({}, ports);
    expect(waitBefore('Touch 2')).toHaveProperty('value', '4x');
    cleanup();
    const cadence = preset('cold-outbound');
    const [first] = cadence.revisions;
    if (!first) throw new Error('no revision');
    show({ cadence: { ...cadence, revisions: [first, { ...first, revision: 2 }] } }, ports);
    expect(waitBefore('Touch 2')).toHaveProperty('value', '3');
  });

  it('a save by itself that failed says so, and is done again by hand', async () => {
    let isWell = false;
    const onSave = vi.fn<CadenceEditorProps['onSave']>(async () => isWell);
    show({ onSave });
    await type(waitBefore('Touch 2'), '5');
    expect((await screen.findByText(/could not be saved/)).textContent).toContain('kept here');
    isWell = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(screen.queryByText(/could not be saved/)).toBeNull();
  });
});

describe('the cadence editor', () => {
  it('shows the real dates, and moves them as a wait is typed', async () => {
    show();
    expect(dates()[1]).toMatch(/^Thu, Nov 269:00/);
    await type(waitBefore('Touch 2'), '4');
    expect(dates()[1]).toMatch(/^Fri, Nov 27/);
    expect(dates()[2]).toMatch(/^Tue, Dec 1/);
  });

  it('draws days off between the dates', () => {
    show({
      rules: { ...DEFAULT_SETTINGS.calendar, daysOff: [{ date: '2026-11-26', name: 'Thanksgiving', kind: 'holiday' }] },
    });
    expect(dates()[1]).toMatch(/^Fri, Nov 27/);
    expect(screen.getByText('Thanksgiving')).toBeTruthy();
  });

  it('says where the clocks change', () => {
    show({ now: nowIn(Date.parse('2026-10-22T10:00:00Z'), 'Europe/Berlin') });
    expect(screen.getByText('Clocks go back on Sun, Oct 25')).toBeTruthy();
  });

  it('explains what is wrong at the field, keeps the dates and saves nothing', async () => {
    const { onSave } = show();
    const before = dates();
    await type(waitBefore('Touch 2'), 'soon');
    expect(screen.getByRole('alert').textContent).toMatch(/^A whole number/);
    expect(waitBefore('Touch 2').getAttribute('aria-invalid')).toBe('true');
    expect(dates()).toEqual(before);
    await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(onSave).not.toHaveBeenCalled();
  });

  it('saves by itself after a pause when nobody is in it', async () => {
    const { onSave } = show();
    await type(waitBefore('Touch 2'), '7');
    expect(onSave).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce());
    const [steps, move] = onSave.mock.calls[0] ?? [];
    expect(steps?.steps[1]?.wait).toEqual({ unit: 'workingDays', amount: 7 });
    expect(move).toBe('new-only');
  });

  it('asks for whom when somebody is in it, with who would move', async () => {
    const { onSave, preview } = show({
      running: 2,
      preview: vi.fn(async () => [
        { enrollmentId: 'e1', name: 'Ada Field', from: '2026-11-26T09:00', to: '2026-12-01T09:00' },
      ]),
    });
    expect(preview).not.toHaveBeenCalled();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Unit of the wait before Touch 2' }),
      'hours at the latest',
    );
    expect(screen.getByText('Not saved yet: 2 prospects are in this cadence.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Review and save' }));
    const dialog = await screen.findByRole('dialog', { name: 'Who should get the new steps?' });
    expect(await within(dialog).findByText('Thu, Nov 26 → Tue, Dec 1')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Everyone in it' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledOnce();
    expect(onSave.mock.calls[0]?.[0].steps[1]?.wait).toEqual({ unit: 'hours', amount: 3, within: true });
    expect(onSave.mock.calls[0]?.[1]).toBe('all');
  });

  it('gives back what was there on Discard', async () => {
    show({ running: 1 });
    await type(waitBefore('Touch 2'), '9');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect((waitBefore('Touch 2') as HTMLInputElement).value).toBe('3');
    expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
  });

  it('adds, moves and removes steps, and warns from the fourth email', async () => {
    show({ running: 1, cadence: preset('after-meeting') });
    expect(screen.queryByText(/fourth email/)).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Channel of Touch 3' }), 'Email');
    expect(screen.getByText(/fourth email/)).toBeTruthy();
    const channels = () =>
      screen.getAllByRole('combobox', { name: /^Channel of/ }).map((each) => (each as HTMLSelectElement).value);
    await userEvent.click(screen.getByRole('button', { name: 'Add a step' }));
    expect(channels()).toEqual(['email', 'email', 'email', 'email', 'call']);
    await userEvent.click(screen.getByRole('button', { name: 'More: Touch 5' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }));
    expect(channels()).toEqual(['email', 'email', 'email', 'call', 'email']);
    await userEvent.click(screen.getByRole('button', { name: 'More: Touch 1' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(channels()).toEqual(['email', 'email', 'call', 'email']);
    expect(screen.queryByText(/fourth email/)).toBeNull();
  });

  it('says what a preset rests on, and names an empty bump', async () => {
    show({ running: 1 });
    expect(screen.getByText('Vendor study')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Source' }).getAttribute('href')).toMatch(/^https:/);
    await type(screen.getByRole('textbox', { name: 'What Touch 2 gives them' }), 'Just checking in');
    expect(screen.getByText(/gives them nothing new/)).toBeTruthy();
  });

  it('renames on Enter, and never to nothing', async () => {
    const { onRename } = show();
    const name = screen.getByRole('textbox', { name: 'Name of the cadence' });
    await type(name, '  ');
    expect(screen.getByRole('alert').textContent).toBe('A cadence needs a name.');
    await type(name, 'Spring{Enter}');
    expect(onRename).toHaveBeenCalledWith('Spring');
  });
});
