import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';

const CELLS: Record<string, string> = {
  ...{ F: 'Ann', L: 'Lee', N: 'Ann Lee', C: 'Quill AB', E: 'ann@quill.example', '2': 'ann2@quill.example', T: 'CTO' },
  ...{
    P: '+1 555 0100',
    O: 'Sam Rep',
    W: 'rep@ours.example',
    U: 'https://www.linkedin.com/in/annlee',
    X: 'met in May',
  },
  ...{ '-': 'x', B: '', D: '2026-11-20', I: '12345', Z: 'https://quill.example', '@': 'quill.example' },
};

const EXPORTERS = readFileSync(new URL('exporter-titles.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [name: string, titles: string, marks: string]);

it.each(EXPORTERS)('%s', (_, titles, said) => {
  const marks = said.split(',');
  const cells = marks.map((mark) => CELLS[mark] ?? mark);
  const another = cells.map((cell) => cell.replace('ann', 'bo').replace('Ann', 'Bo'));
  const table = readTable([titles, cells.join(','), another.join(',')].join('\n'));
  const { draft } = previewImport(table, guessColumns(table), new Set()).rows[0] ?? {};
  const given = (mark: string) => (marks.includes(mark) ? CELLS[mark] : '');
  expect(draft).toMatchObject({
    name: 'Ann Lee',
    company: given('C'),
    addresses: ['ann@quill.example', ...(marks.includes('2') ? ['ann2@quill.example'] : [])],
    title: given('T'),
    phone: given('P'),
    linkedIn: given('U'),
    notes: given('X'),
  });
});
