import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readPlaywright, readVitest } from './read-reports.mjs';

const RESULTS = 'test-results';

/** A suite that is one check: passed when its command succeeds. */
function check(name, ...command) {
  return {
    name,
    command,
    count: (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [], retried: [] }),
  };
}

/** A suite whose runner leaves a report to count from. */
function counted(name, report, read, ...command) {
  return {
    name,
    command,
    count: () => read(JSON.parse(readFileSync(`${RESULTS}/${report}`, 'utf8'))),
  };
}

/** Empties the folder of reports, so that an old one is never counted. */
export function clearReports() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
}

/** Everything `npm test` runs, in order. Builds come first: tests read what they leave. */
export const SUITES = [
  check('format and lint', 'biome', 'ci', '.'),
  check('types', 'tsc', '--noEmit'),
  check('build', 'wxt', 'build'),
  check('build for end-to-end tests', 'wxt', 'build', '--mode', 'e2e'),
  counted(
    'unit and component tests',
    'unit.json',
    readVitest,
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/unit.json`,
  ),
  counted(
    'end-to-end tests',
    'e2e.json',
    readPlaywright,
    'playwright',
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
  ),
];
