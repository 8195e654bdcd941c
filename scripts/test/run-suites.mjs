import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { clearReports, SUITES } from './suites.mjs';

/** Runs a tool of node_modules/.bin; resolves to whether it succeeded. */
function run([tool, ...args], env) {
  const bin = path.join('node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  return new Promise((resolve) => {
    const child = spawn(bin, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

function countOrFail(suite, succeeded) {
  try {
    const count = suite.count(succeeded);
    if (count.passed + count.failed === 0) return { ...count, failed: 1, problem: 'ran no test' };
    if (!succeeded && count.failed === 0) return { ...count, failed: 1, problem: 'ended with an error' };
    return count;
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, problem: `left no report (${error.message})` };
  }
}

/** Where the Chromium under test is, for suites that need one. */
function chromiumFor(suites) {
  if (suites !== SUITES) return {};
  const browser = ensureBrowser();
  console.log(`Browser: ${browser.file} (${browser.from})`);
  return { NEXT_TOUCH_BROWSER: browser.file };
}

/**
 * Runs suites (all unless told), prints a line for each and the closing sum.
 * @returns {Promise<number>} the exit code: 0 only when everything passed and every suite ran something
 */
export async function runSuites(suites = SUITES) {
  clearReports();
  const env = { ...process.env, ...chromiumFor(suites) };
  // Without it the end-to-end build would carry React's development code, which the product does not.
  const buildEnv = { ...env, NODE_ENV: 'production' };
  const lines = [];
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of suites) {
    console.log(`\n— ${suite.name}`);
    const absent = suite.absent?.();
    if (absent) {
      sum.skipped += 1;
      lines.push(`  ${suite.name}: skipped (${absent})`);
      continue;
    }
    const started = performance.now();
    const count = countOrFail(suite, await run(suite.command, suite.command[0] === 'wxt' ? buildEnv : env));
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
    const seconds = Math.round((performance.now() - started) / 1000);
    const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
    const flaky = count.flaky ? ` (${count.flaky} not at the first try)` : '';
    lines.push(
      `  ${suite.name}: ${count.passed} passed${flaky}, ${count.failed} failed${skipped}${count.problem ? ` (${count.problem})` : ''} in ${seconds} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}
