import { parseArgs } from 'node:util';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { MOMENT_HELP, MOMENT_OPTIONS, momentEnv } from './moment.mjs';
import { runTool } from './run-tool.mjs';
import { clearReports, SUITES } from './suites.mjs';

const HELP = `npm test: format, types, builds, unit tests and end-to-end tests; the last line is the sum

${MOMENT_HELP}
  --help       says this`;

function countOrFail(suite, succeeded) {
  try {
    const count = suite.count(succeeded);
    const unexplained = count.skipped.filter(({ why }) => !why);
    if (count.passed + count.failed === 0) return { ...count, failed: 1, problem: 'ran no test' };
    if (!succeeded && count.failed === 0) return { ...count, failed: 1, problem: 'ended with an error' };
    if (unexplained.length > 0)
      return { ...count, failed: count.failed + 1, problem: `skipped without a reason: ${unexplained[0].name}` };
    return count;
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], retried: [], problem: `left no report (${error.message})` };
  }
}

/** Reasons for skipping, each once with how many tests it kept out. */
function reasons(skipped) {
  const counts = new Map();
  for (const { why } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => `  skipped ${count}: ${why ?? 'no reason given'}`);
}

function summary(name, { passed, failed, skipped, retried, problem }, seconds) {
  const more = [
    ...(retried.length > 0 ? [`${retried.length} not at the first try`] : []),
    ...(problem ? [problem] : []),
  ];
  const said = more.length > 0 ? ` (${more.join('; ')})` : '';
  return `  ${name}: ${passed} passed, ${failed} failed, ${skipped.length} skipped${said} in ${seconds} s`;
}

/** Where the Chromium under test is, for suites that need one. */
function chromiumFor(suites) {
  if (suites !== SUITES) return {};
  const browser = ensureBrowser();
  console.log(`Browser: ${browser.file} (${browser.from})`);
  return { NEXT_TOUCH_BROWSER: browser.file };
}

/** @returns {Promise<number>} the exit code: 0 only when everything passed and every suite ran something */
async function runAll(suites, moment) {
  const env = { ...process.env, ...moment, ...chromiumFor(suites) };
  clearReports();
  // Without it the end-to-end build would carry React's development code, which the product does not.
  const buildEnv = { ...env, NODE_ENV: 'production' };
  const lines = [];
  const all = { passed: 0, failed: 0, skipped: [], retried: [], failures: [] };
  for (const suite of suites) {
    console.log(`\n— ${suite.name}`);
    const absent = suite.absent?.();
    if (absent) {
      all.skipped.push({ name: suite.name, why: absent });
      lines.push(`  ${suite.name}: skipped`);
      continue;
    }
    const started = performance.now();
    const count = countOrFail(suite, await runTool(suite.command, suite.command[0] === 'wxt' ? buildEnv : env));
    lines.push(summary(suite.name, count, Math.round((performance.now() - started) / 1000)));
    all.passed += count.passed;
    all.failed += count.failed;
    all.skipped.push(...count.skipped);
    all.retried.push(...count.retried);
    all.failures.push(...(count.failures ?? []));
  }
  const notes = [
    ...reasons(all.skipped),
    ...all.retried.map((name) => `  needed another try: ${name}`),
    ...all.failures.map((name) => `  failed: ${name}`),
  ];
  console.log(`\n${[...lines, ...notes].join('\n')}\n`);
  console.log(`${all.passed} passed, ${all.failed} failed, ${all.skipped.length} skipped`);
  return all.failed === 0 && all.passed > 0 ? 0 : 1;
}

/**
 * Runs suites (all unless told), prints a line for each and the closing sum.
 * @param {string[]} args of the command line
 * @returns {Promise<number>} the exit code
 */
export async function runSuites(args, suites = SUITES) {
  try {
    const { values } = parseArgs({ args, options: { ...MOMENT_OPTIONS, help: { type: 'boolean' } } });
    if (!values.help) return await runAll(suites, momentEnv(values));
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
}
