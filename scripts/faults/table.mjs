import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What rows are played in, in the order of the table. */
const PLACES = ['Chromium', 'Firefox', 'memory'];

/** The lines that rows left behind, real browsers first; `at` is when each was played, epoch ms. */
export function readRows(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = path.join(folder, name);
      return { ...JSON.parse(readFileSync(file, 'utf8')), at: statSync(file).mtimeMs };
    })
    .sort((a, b) => PLACES.indexOf(a.where) - PLACES.indexOf(b.where) || a.id.localeCompare(b.id));
}

const cell = (text) => String(text).split('\n')[0].replaceAll('|', '/').slice(0, 300);

const moment = (at) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** When the rows were played, the table, and its sum, as Markdown. */
export function tableOf(rows) {
  const head = ['fault', 'in', 'times injected', 'expected', 'seen', 'seconds', 'ok'];
  const lines = rows.map((row) => [
    ...[row.title, row.where, row.injected, row.bar, row.seen, row.seconds],
    row.ok ? 'yes' : 'NO',
  ]);
  const text = [head, head.map(() => '---'), ...lines].map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');
  const sum = (name) => rows.reduce((total, row) => total + (row[name] ?? 0), 0);
  const times = rows.map((row) => row.at);
  const seconds = sum('seconds');
  const clocks = [...new Set(rows.flatMap(({ clock }) => clock ?? []))];
  return [
    `Played from ${moment(Math.min(...times))} to ${moment(Math.max(...times))}, ${Math.round(seconds / 60)} minutes of rows (the moment at which each ended).`,
    ...clocks.map((clock) => `What the browsers read is the clock of the tests, which began at ${clock}.`),
    text,
    `Faults injected ${sum('injected').toLocaleString('en')}, touches lost ${sum('lost')}, touches doubled ${sum('doubled')}, sends or touches invented ${sum('invented')}.`,
  ].join('\n\n');
}

const BEGIN = '<!-- printed by `npm run faults` -->';
const END = '<!-- end of print -->';

/** Puts the table in place of the last one. */
export function printInto(file, table) {
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${file} has no place for the table.`);
  writeFileSync(file, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
}
