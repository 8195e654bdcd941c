import { parseArgs } from 'node:util';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { MOMENT_HELP, MOMENT_OPTIONS, momentEnv } from './moment.mjs';
import { runTool } from './run-tool.mjs';
import { clearReports, PHASES } from './suites.mjs';

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

/** Where the Chromium under test is, for phases that need one. */
function chromiumFor(phases) {
  if (phases !== PHASES) return {};
  const browser = ensureBrowser();
  console.log(`Browser: ${browser.file} (${browser.from})`);
  return { NEXT_TOUCH_BROWSER: browser.file };
}

async function runOne(suite, env, isHeld) {
  const absent = suite.absent?.();
  if (absent) {
    const skipped = [{ name: suite.name, why: absent }];
    return { line: `  ${suite.name}: skipped`, passed: 0, failed: 0, skipped, retried: [] };
  }
  if (!isHeld) console.log(`\n— ${suite.name}`);
  const started = performance.now();
  const succeeded = await runTool(suite.command, { ...env, ...suite.env }, isHeld ? suite.name : null);
  const count = countOrFail(suite, succeeded);
  return { ...count, line: summary(suite.name, count, Math.round((performance.now() - started) / 1000)) };
}

/** Runs the lanes of a phase side by side; what all but the first print comes suite by suite. */
async function runPhase(lanes, env) {
  const runLane = async (suites, index) => {
    const counts = [];
    for (const suite of suites) counts.push(await runOne(suite, env, index > 0));
    return counts;
  };
  return (await Promise.all(lanes.map(runLane))).flat();
}

/** @returns {Promise<number>} the exit code: 0 only when everything passed and every suite ran something */
async function runAll(phases, moment) {
  const env = { ...process.env, ...moment, ...chromiumFor(phases) };
  const started = performance.now();
  clearReports();
  const lines = [];
  const all = { passed: 0, failed: 0, skipped: [], retried: [], failures: [] };
  for (const lanes of phases) {
    for (const { line, passed, failed, skipped, retried, failures = [] } of await runPhase(lanes, env)) {
      lines.push(line);
      all.passed += passed;
      all.failed += failed;
      all.skipped.push(...skipped);
      all.retried.push(...retried);
      all.failures.push(...failures);
    }
  }
  const notes = [
    ...reasons(all.skipped),
    ...all.retried.map((name) => `  needed another try: ${name}`),
    ...all.failures.map((name) => `  failed: ${name}`),
  ];
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`\n${[...lines, ...notes, `  all of it in ${minutes} min`].join('\n')}\n`);
  console.log(`${all.passed} passed, ${all.failed} failed, ${all.skipped.length} skipped`);
  return all.failed === 0 && all.passed > 0 ? 0 : 1;
}

/**
 * Runs phases of suites (all unless told), prints a line for each and the closing sum.
 * @param {string[]} args of the command line
 * @returns {Promise<number>} the exit code
 */
export async function runSuites(args, phases = PHASES) {
  try {
    const { values } = parseArgs({ args, options: { ...MOMENT_OPTIONS, help: { type: 'boolean' } } });
    if (!values.help) return await runAll(phases, momentEnv(values));
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
}
