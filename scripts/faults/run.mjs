import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { findFirefox } from '../browser/find-firefox.mjs';
import { printInto, readRows, tableOf } from './table.mjs';
import { TEST_ROWS } from './test-rows.mjs';

/**
 * The fault campaign: every row of the fault table, in its long form, printed into docs/faults.md.
 *
 * `npm run faults -- --no-build` runs on the build that is there. `--only ID,ID` plays these rows again and leaves the reports
 * of the others as they are, so that a campaign can be played in parts.
 */

const REPORTS = 'test-results/faults';
/** For one test of its long form, which the time that is right in `npm test` would cut off on a busy machine. */
const TEST_TIMEOUT_MS = 1_200_000;
const args = process.argv.slice(2);
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : null;

function run(tool, toolArgs, env = {}) {
  const bin = path.join('node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  const { status } = spawnSync(bin, toolArgs, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const countsIn = ({ numPassedTests, numFailedTests }) => `${numPassedTests} tests passed, ${numFailedTests} failed`;

/** One of the rows that are tests of their own. */
function playTests({ files, runs, env: more, ...row }, env) {
  const report = path.join(REPORTS, `${row.id}.report`);
  const started = performance.now();
  const reporting = ['--reporter=json', `--outputFile=${report}`];
  rmSync(report, { force: true });
  const ok = run('vitest', ['run', ...files, ...reporting, `--testTimeout=${TEST_TIMEOUT_MS}`], { ...env, ...more });
  const seen = existsSync(report) ? countsIn(JSON.parse(readFileSync(report, 'utf8'))) : 'the tests left no report';
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const played = { ...row, where: 'memory', seconds, injected: runs, lost: 0, doubled: 0, ok, seen };
  writeFileSync(path.join(REPORTS, `${row.id}.json`), JSON.stringify(played));
}

if (!only) rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const env = { FAULTS: 'full', NEXT_TOUCH_BROWSER: ensureBrowser().file, ...(only && { FAULT_ROWS: only.join(',') }) };
const hasFirefox = findFirefox() !== null;
if (!hasFirefox)
  console.log('No Firefox here, so its rows are not played: install it, or set FIREFOX_PATH to its program file.');
if (!args.includes('--no-build')) {
  const folders = ['chrome-mv3', 'chrome-mv3-e2e', ...(hasFirefox ? ['firefox-mv3-e2e'] : [])];
  if (!run('tsx', ['scripts/test/build.mjs', ...folders], {})) process.exit(1);
}
const testRows = TEST_ROWS.filter((row) => !only || only.includes(row.id));
const hasOthers = !only || only.some((id) => !TEST_ROWS.some((row) => row.id === id));
const passed = [
  !hasOthers ||
    run(
      'playwright',
      ['test', '--config', 'tests/e2e/playwright.config.ts', 'faults.e2e', '--pass-with-no-tests'],
      env,
    ),
  !(hasOthers && hasFirefox) ||
    run('vitest', ['run', '--config', 'tests/faults/firefox/vitest.config.ts', '--passWithNoTests'], env),
  !hasOthers || run('vitest', ['run', 'tests/faults/memory.test.ts', '--passWithNoTests'], env),
];
for (const row of testRows) playTests(row, env);
const rows = readRows(REPORTS);
const table = tableOf(rows);
console.log(`\n${table}\n`);
printInto('docs/faults.md', table);
process.exit(rows.every((row) => row.ok) && passed.every(Boolean) ? 0 : 1);
