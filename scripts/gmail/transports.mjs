import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browser/ensure-browser.mjs';

/**
 * Tries every way a page may send in the browser and prints what was heard of it; `--write` puts the table into docs/gmail.md.
 * Needs the builds (`npx wxt build`, `npx wxt build --mode e2e`).
 */

const DOCS = 'docs/gmail.md';
const MARKS = ['<!-- transports -->', '<!-- /transports -->'];

const bin = path.join('node_modules', '.bin', process.platform === 'win32' ? 'playwright.cmd' : 'playwright');
const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--workers=1', 'transports.e2e'];
const env = { ...process.env, NEXT_TOUCH_BROWSER: ensureBrowser().file, TRANSPORTS: 'one by one' };
const { status } = spawnSync(bin, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });

const lines = JSON.parse(readFileSync('test-results/transports.json', 'utf8'));
const columns = ['request', 'answer', 'send', 'replies', 'light'];
const row = (cells) => `| ${cells.join(' | ')} |`;
const titles = ['request', 'answer', 'send logged', 'replies heard', 'light after the third reply'];
const table = [
  row(titles),
  row(columns.map(() => '---')),
  ...lines.map((line) => row(columns.map((column) => line[column]))),
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const text = readFileSync(DOCS, 'utf8');
  const [start, end] = MARKS.map((mark) => text.indexOf(mark));
  writeFileSync(DOCS, `${text.slice(0, start + MARKS[0].length)}\n${table}\n${text.slice(end)}`);
}
process.exit(status ?? 1);
