// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { RestoreForm } from '@/components/options/data/restore-form';
import type { RestoreSummary, RestoreView } from '@/components/options/data/restore-view';
import type { LastRestored } from '@/components/options/data/undo-restore';
import data from '@/lib/i18n/en/data.json';
import { renderWithWords } from '../../render';

const SUMMARY: RestoreSummary = {
  prospects: { added: 3, changed: 1 },
  events: { added: 12, skipped: 4 },
  cadences: { added: 0, changed: 0 },
  ...{ errors: [], errorCount: 0, hasSettings: false },
};
const planned = (over: Partial<RestoreSummary> = {}): RestoreView => ({
  ...{ step: 'planned', name: 'backup.json', summary: { ...SUMMARY, ...over } },
});

function draw(view: RestoreView, last: LastRestored | null = null) {
  const on = { onFile: vi.fn(), onPassphrase: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn(), onUndo: vi.fn() };
  renderWithWords(<RestoreForm view={view} last={last} {...on} />);
  return on;
}

describe('the dry run', () => {
  test('says what would be added and what stays, and writes only when told to', async () => {
    const on = draw(planned());
    expect(screen.getByText('Restoring backup.json would add:')).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '3 new prospects',
      'more history for 1 prospect you have',
      '12 entries in the log',
      '4 entries are there already and stay as they are',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
    expect(on.onConfirm).toHaveBeenCalledWith(false);
  });

  test('with settings in the file, takes them over only if asked', async () => {
    const on = draw(planned({ hasSettings: true }));
    await userEvent.click(screen.getByRole('checkbox', { name: /settings of the file/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
    expect(on.onConfirm).toHaveBeenCalledWith(true);
  });

  test('with nothing to add, offers nothing but the way out', () => {
    draw(planned({ events: { added: 0, skipped: 9 } }));
    expect(screen.getByText(/There is nothing to add/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
  });

  test('names the rows that cannot be read', async () => {
    draw(planned({ errorCount: 1, errors: [{ section: 'events', index: 4, reason: 'at: expected number' }] }));
    expect(screen.getByRole('alert')).toHaveTextContent('1 row cannot be read');
    await userEvent.click(screen.getByText('Which ones'));
    expect(screen.getByText('Entries in the log, row 5: at: expected number')).toBeVisible();
  });
});

test('a locked file asks for its passphrase, and says when it is wrong', async () => {
  const on = draw({ step: 'locked', isWrong: true });
  expect(screen.getByRole('alert')).toHaveTextContent('does not open the file');
  await userEvent.type(screen.getByLabelText('Passphrase of the file'), 'correct horse{Enter}');
  expect(on.onPassphrase).toHaveBeenCalledWith('correct horse');
});

test('work shows how far it is, after a moment, and can be stopped', async () => {
  const on = draw({ step: 'working', phase: 'writing', done: 200, total: 1_000 });
  expect(screen.queryByRole('progressbar')).toBeNull();
  const bar = await screen.findByRole('progressbar', { name: 'Writing, all or nothing' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['200', '1000']);
  expect(screen.getByText('200 of 1,000')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(on.onCancel).toHaveBeenCalledOnce();
});

test('the result says what was added', () => {
  draw({ step: 'done', prospects: { added: 1, changed: 0 }, events: 5 });
  expect(screen.getByRole('status')).toHaveTextContent('Restored: 1 prospect new, 5 entries added to the log.');
});

test('stopped, nothing was changed', () => {
  draw({ step: 'cancelled' });
  expect(screen.getByRole('status')).toHaveTextContent('Nothing was changed');
});

test.each(Object.entries(data.refused))(
  'a refusal by %s is said, and another file can be chosen',
  async (code, words) => {
    const on = draw({ step: 'refused', code });
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    const input = document.querySelector('input[type=file]');
    await userEvent.upload(input as HTMLInputElement, new File(['{}'], 'b.json', { type: 'application/json' }));
    expect(on.onFile).toHaveBeenCalledOnce();
  },
);

test('a refusal nobody knows still has words', () => {
  draw({ step: 'refused', code: 'never-heard-of' });
  expect(screen.getByRole('alert')).toHaveTextContent(data.refused.unknown);
});

test('a restore can be taken back, also on a later visit; asked with the count', async () => {
  const on = draw({ step: 'idle' }, { moment: 'today 9:05', prospects: 14, events: 55 });
  expect(
    screen.getByText('Restored today 9:05: 14 prospects, 55 entries. You can take it back for a day.'),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take the restore back…' }));
  expect(screen.getByRole('alertdialog')).toHaveTextContent('14 prospects and 55 entries that came with it go again');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(on.onUndo).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Take the restore back…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(on.onUndo).toHaveBeenCalledOnce();
});

test('taken back, it says what went', () => {
  draw({ step: 'undone', prospects: 14, events: 55 });
  expect(screen.getByRole('status')).toHaveTextContent(
    'Taken back: 14 prospects, 55 entries are out of the log again.',
  );
  expect(screen.queryByRole('button', { name: 'Take the restore back…' })).toBeNull();
});
