import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { printTable, readRows } from './table.mjs';
import { TEST_ROWS } from './test-rows.mjs';

/**
 * The fault campaign: every row of the fault table, in its long form. `npm run faults -- --no-build` runs on the build
 * that is there.
 */

const REPORTS = 'test-results/faults';

function run(tool, args, env = {}) {
  const bin = path.join('node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  const { status } = spawnSync(bin, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const env = { FAULTS: 'full', NEXT_TOUCH_BROWSER: ensureBrowser().file };
if (!process.argv.includes('--no-build')) {
  for (const args of [['build'], ['build', '--mode', 'e2e']]) {
    if (!run('wxt', args, { NODE_ENV: 'production' })) process.exit(1);
  }
}
const passed = [
  run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts', 'faults.e2e'], env),
  run('vitest', ['run', 'tests/faults/memory.test.ts'], env),
];
const rows = readRows(REPORTS);
for (const { files, runs, env: more, ...row } of TEST_ROWS) {
  const report = path.join(REPORTS, `${row.id}.report`);
  const started = performance.now();
  const ok = run('vitest', ['run', ...files, '--reporter=json', `--outputFile=${report}`], { ...env, ...more });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  rows.push({
    ...row,
    ...{ real: false, seconds: Math.round((performance.now() - started) / 100) / 10, injected: runs },
    ...{ lost: 0, doubled: 0, ok, seen: `${numPassedTests} tests passed, ${numFailedTests} failed` },
  });
}
process.exit(printTable(rows) && passed.every(Boolean) ? 0 : 1);
