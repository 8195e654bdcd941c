import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { momentEnv } from './moment.mjs';
import { MOMENTS } from './moments.mjs';
import { readPlaywright } from './read-reports.mjs';
import { runTool } from './run-tool.mjs';

const HELP = `npm run test:when: the end-to-end tests marked @when, at each of these moments

${MOMENTS.map(({ name, at, zone }) => `  ${at} ${zone}: ${name}`).join('\n')}

  --only WORDS  only the moments whose line holds these words
  --no-build    on the builds that are there
  --help        says this`;

const REPORT = 'test-results/e2e.json';
const BUILD = ['tsx', 'scripts/test/build.mjs', 'chrome-mv3', 'chrome-mv3-e2e'];
const TESTS = ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--grep', '@when'];

async function playAt(moment, env) {
  rmSync(REPORT, { force: true });
  await runTool(TESTS, { ...env, ...momentEnv(moment) });
  try {
    return readPlaywright(JSON.parse(readFileSync(REPORT, 'utf8')));
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], retried: [], failures: [`left no report (${error.message})`] };
  }
}

async function playAll({ only = '', 'no-build': noBuild }) {
  const moments = MOMENTS.filter((each) => Object.values(each).join(' ').includes(only));
  if (moments.length === 0) throw new Error(`No moment holds "${only}".`);
  const env = { ...process.env, NEXT_TOUCH_BROWSER: ensureBrowser().file };
  mkdirSync('test-results', { recursive: true });
  if (!noBuild && !(await runTool(BUILD, env))) return 1;
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const moment of moments) {
    console.log(`\n— ${moment.name}: ${moment.at} in ${moment.zone}`);
    const { passed, failed, skipped, retried, failures } = await playAt(moment, env);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped.length;
    lines.push(`  ${moment.name} (${moment.at} ${moment.zone}): ${passed} passed, ${failed} failed`);
    lines.push(...failures.map((name) => `    failed: ${name}`));
    lines.push(...retried.map((name) => `    needed another try: ${name}`));
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/** @returns {Promise<number>} the exit code */
export async function runWhen(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string' }, 'no-build': { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (!values.help) return await playAll(values);
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
}
