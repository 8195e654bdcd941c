// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CadenceList, type CadenceListProps } from '@/components/options/cadences/cadence-list';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { renderWithWords } from '../render';

const lines = PRESETS.slice(0, 3).map((cadence, index) => ({ id: cadence.id, cadence, running: index * 2 }));
const [steady, cold] = PRESETS;

function show(patch: Partial<CadenceListProps> = {}) {
  const events = {
    onArrange: vi.fn<CadenceListProps['onArrange']>(),
    onDefault: vi.fn<CadenceListProps['onDefault']>(),
    onCopy: vi.fn<CadenceListProps['onCopy']>(),
    onRename: vi.fn<CadenceListProps['onRename']>(),
    onExport: vi.fn<CadenceListProps['onExport']>(),
    onArchive: vi.fn<CadenceListProps['onArchive']>(),
    onRestore: vi.fn<CadenceListProps['onRestore']>(),
  };
  renderWithWords(<CadenceList lines={lines} archived={[]} defaultId="steady" {...events} {...patch} />);
  return events;
}

async function choose(name: string, entry: string) {
  await userEvent.click(screen.getByRole('button', { name: `More: ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('the list of cadences', () => {
  it('says what each is, who is in it, and which is the default', () => {
    show();
    const [first, second] = within(screen.getByRole('list', { name: 'Cadences' })).getAllByRole('listitem');
    expect(first?.textContent).toContain('Default');
    expect(first?.textContent).toContain('6 touches: 4 emails, 1 call, 1 on LinkedIn');
    expect(first?.textContent).toContain('nobody in it');
    expect(second?.textContent).toContain('2 in it');
  });

  it('archives at once what nobody is in', async () => {
    const { onArchive } = show();
    await choose('Steady', 'Archive');
    expect(onArchive).toHaveBeenCalledExactlyOnceWith(steady, 'go-on');
  });

  it('asks what happens to those in it, with their number', async () => {
    const { onArchive } = show();
    await choose('Cold outbound', 'Archive');
    const dialog = await screen.findByRole('dialog', { name: 'Archive Cold outbound?' });
    expect(dialog.textContent).toContain('2 prospects are in it');
    expect(onArchive).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'They are taken out' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Archive' }));
    expect(onArchive).toHaveBeenCalledExactlyOnceWith(cold, 'remove');
  });

  it('renames, copies, saves as a file and makes the default', async () => {
    const events = show();
    await choose('Cold outbound', 'Rename');
    const field = await screen.findByRole('textbox', { name: 'Name of the cadence' });
    await userEvent.clear(field);
    expect(screen.getByRole('alert').textContent).toBe('A cadence needs a name.');
    await userEvent.type(field, 'Spring{Enter}');
    expect(events.onRename).toHaveBeenCalledExactlyOnceWith(cold, 'Spring');
    await choose('Cold outbound', 'Copy');
    expect(events.onCopy).toHaveBeenCalledWith(cold);
    await choose('Cold outbound', 'Save as a file');
    expect(events.onExport).toHaveBeenCalledWith(cold);
    await choose('Cold outbound', 'Make it the default');
    expect(events.onDefault).toHaveBeenCalledWith(cold);
  });

  it('shows what a copy or a changed preset comes from', async () => {
    const [first] = cold?.revisions ?? [];
    if (!cold || !first) throw new Error('The preset is missing');
    const copy = { ...cold, id: 'c1', name: 'Spring' };
    const changed = { ...cold, name: 'Short', revisions: [{ ...first, steps: first.steps.slice(0, 2) }] };
    const all = [cold, copy, changed].map((cadence) => ({ id: cadence.id + cadence.name, cadence, running: 0 }));
    show({ lines: all });
    const words = async (name: string) => {
      await userEvent.click(screen.getByRole('button', { name: `Vendor study: what ${name} rests on` }));
      const text = (await screen.findByRole('dialog')).textContent;
      await userEvent.keyboard('{Escape}');
      return text;
    };
    expect(await words('Cold outbound')).toMatch(/^Vendor studyAn agency’s figures/);
    expect(await words('Spring')).toContain('Copied from Cold outbound.An agency’s figures');
    expect(await words('Short')).toContain(
      'Changed from Cold outbound. This is about the original:An agency’s figures',
    );
  });

  it('brings back what was archived', async () => {
    const [last] = lines;
    const { onRestore } = show({ lines: lines.slice(1), archived: last ? [last] : [] });
    await userEvent.click(screen.getByText('1 archived'));
    await userEvent.click(screen.getByRole('button', { name: 'Restore: Steady' }));
    expect(onRestore).toHaveBeenCalledWith(steady);
  });

  it('tells what a preset rests on, with the source', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Vendor study: what Cold outbound rests on' }));
    const note = await screen.findByRole('dialog', { name: 'What Cold outbound rests on' });
    expect(within(note).getByRole('link', { name: 'Source' })).toBeTruthy();
  });
});
