// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { BackupForm } from '@/components/options/data/backup-form';
import { EraseAll } from '@/components/options/data/erase-all';
import { ExportList } from '@/components/options/data/export-list';
import { SnapshotList } from '@/components/options/data/snapshot-list';
import { StoredList } from '@/components/options/data/stored-list';
import { renderWithWords } from '../../render';

describe('backup', () => {
  test('is plain unless locked', async () => {
    const onSave = vi.fn();
    renderWithWords(<BackupForm work={null} onSave={onSave} onCancel={() => {}} />);
    await userEvent.click(screen.getByRole('button', { name: 'Save a backup' }));
    expect(onSave).toHaveBeenCalledWith(null);
  });

  test('locked, asks for a long passphrase twice', async () => {
    const onSave = vi.fn();
    renderWithWords(<BackupForm work={null} onSave={onSave} onCancel={() => {}} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Lock the file with a passphrase' }));
    const [first, again] = [screen.getByLabelText('Passphrase'), screen.getByLabelText('Passphrase again')];
    const save = screen.getByRole('button', { name: 'Save a backup' });
    await userEvent.type(first, 'short');
    await userEvent.click(save);
    expect(screen.getByRole('alert')).toHaveTextContent('at least 8 characters');
    expect(await screen.findByText('Weak: found within hours')).toBeVisible();
    await userEvent.type(first, ' no more');
    expect(await screen.findByText(/^(Fair|Good|Strong): /)).toBeVisible();
    await userEvent.type(again, 'short no mroe');
    await userEvent.click(save);
    expect(screen.getByRole('alert')).toHaveTextContent('not the same');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.clear(again);
    await userEvent.type(again, 'short no more');
    await userEvent.click(save);
    expect(onSave).toHaveBeenCalledWith('short no more');
    expect(first).toHaveValue('');
  });
});

describe('erasing everything', () => {
  const COUNTS = { prospects: 14, touches: 28, snapshots: 1 };

  test('says what would be gone, and asks for the word', async () => {
    const onErase = vi.fn();
    renderWithWords(<EraseAll counts={COUNTS} onErase={onErase} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    const dialog = screen.getByRole('dialog', { name: 'Erase everything?' });
    expect(dialog).toHaveAccessibleDescription(/14 prospects, 28 touches and 1 snapshot will be gone for good/);
    const confirm = screen.getByRole('button', { name: 'Erase everything' });
    expect(confirm).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Type “erase” to go on'), 'Erase');
    await userEvent.click(confirm);
    expect(onErase).toHaveBeenCalledWith({ settings: false });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('Escape and Enter without the word erase nothing', async () => {
    const onErase = vi.fn();
    renderWithWords(<EraseAll counts={COUNTS} onErase={onErase} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    await userEvent.type(screen.getByLabelText('Type “erase” to go on'), 'eras{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(onErase).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('takes the settings along when asked', async () => {
    const onErase = vi.fn();
    renderWithWords(<EraseAll counts={COUNTS} onErase={onErase} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Also reset my settings' }));
    await userEvent.type(screen.getByLabelText('Type “erase” to go on'), 'erase{Enter}');
    expect(onErase).toHaveBeenCalledWith({ settings: true });
  });

  test('waits for the count', () => {
    renderWithWords(<EraseAll counts={null} onErase={() => {}} />);
    expect(screen.getByRole('button', { name: 'Erase everything…' })).toBeDisabled();
  });
});

test('each snapshot can be restored by its day', async () => {
  const onRestore = vi.fn();
  const snapshots = [
    { id: '2026-11-24', moment: 'today 9:05', prospects: 14, events: 64, size: '5 kB' },
    { id: '2026-11-23', moment: 'Mon, 23 Nov, 9:00', prospects: 1, events: 2, size: '1 kB' },
  ];
  renderWithWords(<SnapshotList snapshots={snapshots} disabled={false} onRestore={onRestore} onTake={() => {}} />);
  expect(screen.getByText('Today 9:05')).toBeVisible();
  expect(screen.getByText('1 prospect · 2 entries · 1 kB')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Restore the snapshot of Mon, 23 Nov, 9:00' }));
  expect(onRestore).toHaveBeenCalledWith('2026-11-23');
});

test('without a snapshot it says when there will be one', async () => {
  const onTake = vi.fn();
  renderWithWords(<SnapshotList snapshots={[]} disabled={false} onRestore={() => {}} onTake={onTake} />);
  expect(screen.getByText(/No snapshot yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take one now' }));
  expect(onTake).toHaveBeenCalledOnce();
});

test('each export has a name of its own', async () => {
  const onExport = vi.fn();
  renderWithWords(<ExportList work={null} onExport={onExport} onCancel={() => {}} />);
  await userEvent.click(screen.getByRole('button', { name: 'Save what is due as a calendar' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save prospects as CSV' }));
  expect(onExport.mock.calls).toEqual([['calendar'], ['prospects']]);
});

test('what is stored is counted, and the browser can be asked to keep it', async () => {
  const onPersist = vi.fn();
  const rows = [{ table: 'prospects', count: 12_345 }];
  renderWithWords(<StoredList rows={rows} used="3.2 MB" persisted={false} onPersist={onPersist} />);
  expect(screen.getByText('12,345')).toBeVisible();
  expect(screen.getByText('3.2 MB')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ask it not to' }));
  expect(onPersist).toHaveBeenCalledOnce();
});
