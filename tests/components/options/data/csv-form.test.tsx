// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CsvForm } from '@/components/options/data/csv-form';
import type { CsvReading, CsvView } from '@/components/options/data/csv-view';
import { renderWithWords } from '../../render';

const PLAN: CsvReading = {
  name: 'leads.csv',
  ...{ encoding: 'utf-8', guessed: false, dailyCap: 40 },
  header: ['Email', '', 'Score'],
  sample: ['ann@buyer.example', 'Ann', '4'],
  mapping: ['address', 'name', null],
  counts: { new: 1, known: 1, repeated: 0, error: 1 },
  rows: [
    {
      line: 3,
      status: 'error',
      address: '',
      name: 'Bo',
      company: '',
      issues: [{ code: 'bad-address', value: 'nobody' }],
    },
    {
      line: 4,
      status: 'known',
      address: 'cy@corp.example',
      name: 'Cy',
      company: '',
      issues: [{ code: 'known-already', value: 'cy@corp.example' }],
    },
    { line: 2, status: 'new', address: 'ann@buyer.example', name: 'Ann', company: '', issues: [] },
  ],
};

function draw(view: CsvView, mailboxes: string[] = ['rep@seller.example']) {
  const on = {
    onFile: vi.fn(),
    onMapping: vi.fn(),
    onEncoding: vi.fn(),
    onConfirm: vi.fn(),
    onCancel: vi.fn(),
    onUndo: vi.fn(),
  };
  renderWithWords(<CsvForm view={view} mailboxes={mailboxes} cadences={[{ id: 'steady', name: 'Steady' }]} {...on} />);
  return on;
}

test('each column shows its title, an example and what it is read as, and can be read as something else', async () => {
  const on = draw({ step: 'planned', reading: PLAN });
  expect(screen.getByRole('combobox', { name: 'Email' })).toHaveValue('address');
  expect(screen.getByRole('combobox', { name: 'Column 2' })).toHaveAccessibleDescription('“Ann”');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Score' }), 'Notes');
  expect(on.onMapping).toHaveBeenCalledWith(['address', 'name', 'notes']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Column 2' }), 'Leave out');
  expect(on.onMapping).toHaveBeenLastCalledWith(['address', null, null]);
});

test('the preview says row by row what would happen', () => {
  draw({ step: 'planned', reading: PLAN });
  expect(screen.getByRole('status')).toHaveTextContent(
    '1 new prospect · 1 in your log already · 1 without a usable address',
  );
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell').at(-1)?.textContent)).toEqual([
    '“nobody” is no address.',
    'In your log already: cy@corp.example.',
    'New prospect',
  ]);
});

test('adds to the account and the cadence chosen', async () => {
  const on = draw({ step: 'planned', reading: PLAN }, ['rep@seller.example', 'two@seller.example']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Your Gmail address' }), 'two@seller.example');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Put them in a cadence' }), 'Steady');
  await userEvent.click(screen.getByRole('button', { name: 'Add 1 prospect' }));
  expect(on.onConfirm).toHaveBeenCalledWith({ mailbox: 'two@seller.example', enrollIn: 'steady' });
});

test('where no account is known, one must be typed', async () => {
  const on = draw({ step: 'planned', reading: PLAN }, []);
  const add = screen.getByRole('button', { name: 'Add 1 prospect' });
  expect(add).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: 'Your Gmail address' }), 'rep@seller.example');
  await userEvent.click(add);
  expect(on.onConfirm).toHaveBeenCalledWith({ mailbox: 'rep@seller.example', enrollIn: null });
});

test('without a column of addresses nothing can be added', () => {
  draw({ step: 'planned', reading: { ...PLAN, mapping: [null, 'name', null], counts: null, rows: [] } });
  expect(screen.getByRole('status')).toHaveTextContent('Choose the column that holds the email addresses.');
  expect(screen.getByRole('button', { name: 'Add 0 prospects' })).toBeDisabled();
});

test('the result can be undone', async () => {
  const on = draw({ step: 'done', added: 2, left: 1, until: null, canUndo: true });
  expect(screen.getByRole('status')).toHaveTextContent('2 prospects added. 1 row was left out.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(on.onUndo).toHaveBeenCalledOnce();
});

test.each<[CsvView, string]>([
  [{ step: 'undone' }, 'Taken back'],
  [{ step: 'cancelled' }, 'Nothing was changed'],
])('%j is said', (view, words) => {
  draw(view);
  expect(screen.getByRole('status')).toHaveTextContent(words);
  expect(screen.getByRole('button', { name: 'Choose a sheet…' })).toBeVisible();
});
