import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines that rows left behind, real browser first. */
export function readRows(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    .sort((a, b) => Number(b.real) - Number(a.real) || a.id.localeCompare(b.id));
}

const cell = (text) => String(text).split('\n')[0].replaceAll('|', '/').slice(0, 300);

/** Prints the table and the closing sum. True when every row held. */
export function printTable(rows) {
  const head = ['fault', 'in', 'times injected', 'expected', 'seen', 'seconds', 'ok'];
  const lines = rows.map((row) => [
    ...[row.title, row.real ? 'real browser' : 'memory', row.injected, row.bar, row.seen, row.seconds],
    row.ok ? 'yes' : 'NO',
  ]);
  const text = [head, head.map(() => '---'), ...lines].map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  console.log(`\n${text}\n`);
  console.log(
    `faults injected ${sum('injected').toLocaleString('en')}, touches lost ${sum('lost')}, touches doubled ${sum('doubled')}`,
  );
  return rows.length > 0 && rows.every((row) => row.ok);
}
