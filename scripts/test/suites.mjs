import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findFirefox } from '../browser/find-firefox.mjs';
import { findServer, HOW_TO_INSTALL } from '../sync/find-server.mjs';
import { readBuilds, readPlaywright, readVitest } from './read-reports.mjs';

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
    // Where a runner takes no such option.
    env: { NEXT_TOUCH_REPORT: report },
    count: () => read(JSON.parse(readFileSync(`${RESULTS}/${report}`, 'utf8'))),
  };
}

/** Why the tests in Firefox cannot run here; null when they can. Where NEXT_TOUCH_FIREFOX=required they must. */
function withoutFirefox() {
  if (findFirefox() !== null || process.env.NEXT_TOUCH_FIREFOX === 'required') return null;
  return 'no Firefox here: install it, or set FIREFOX_PATH to its program file';
}

/** Why the tests of sync cannot run here; null when they can. */
const withoutServer = () => (findServer() ? null : `no nats-server here. ${HOW_TO_INSTALL}`);

/** Empties the folder of reports, so that an old one is never counted. */
export function clearReports() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
}

const FIREFOX_BUILDS = ['firefox-mv3-e2e', 'firefox-mv3-team-e2e'];

/** Builds of these names in `.output`. */
const builds = (...folders) =>
  counted('builds', 'builds.json', readBuilds, 'tsx', 'scripts/test/build.mjs', ...folders);

const firefox = {
  ...counted(
    'end-to-end tests in Firefox',
    'firefox.json',
    readVitest,
    'vitest',
    'run',
    '--config',
    'tests/firefox/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/firefox.json`,
  ),
  absent: withoutFirefox,
};

const PLAYWRIGHT = ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'];

const endToEnd = counted('end-to-end tests', 'e2e.json', readPlaywright, ...PLAYWRIGHT, '--project', 'product');

const lifeOfBrowser = counted(
  'end-to-end tests of the life of a browser, faults among them (short form of `npm run faults`)',
  'e2e-life-of-browser.json',
  readPlaywright,
  ...[...PLAYWRIGHT, '--project', 'life-of-browser', '--workers', '1'],
);

const sync = {
  ...counted(
    'sync: real browsers against real nodes (short form of `npm run e2e:sync`)',
    'e2e-sync.json',
    readPlaywright,
    'playwright',
    'test',
    '--config',
    'tests/e2e-sync/playwright.config.ts',
  ),
  absent: withoutServer,
};

/** The part in Firefox, which `npm run e2e:firefox` runs alone. */
export const FIREFOX_PHASES = [[[builds(...FIREFOX_BUILDS), firefox]]];

const checks = [
  check('format and lint', 'biome', 'ci', '.'),
  // Several checkers each resolve what they share: half as much work again, beside a build that needs the other core.
  check('types', 'tsc', '--noEmit', '--singleThreaded'),
  check('dead code', 'knip', '--no-progress'),
  check('spelling', 'cspell', 'lint', '--quiet', '--cache', '--cache-location', 'node_modules/.cache/cspell', '.'),
];

/** Of both editions, as they ship and for end-to-end tests. */
const allBuilds = builds(
  ...['chrome-mv3', 'chrome-mv3-e2e', 'chrome-mv3-team', 'chrome-mv3-team-e2e'],
  ...(withoutFirefox() === null ? FIREFOX_BUILDS : []),
);

const unit = counted(
  'unit and component tests',
  'unit.json',
  readVitest,
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${RESULTS}/unit.json`,
);

/**
 * Everything `npm test` runs: phases one after the other, each of lanes that run beside each other, each of suites in order.
 * Builds come first, for tests read what they leave; a build uses one core, which leaves the other to the checks. A test that has
 * a browser or a server waits for a third of its time, so that the second lane has time that the first leaves on two cores.
 */
export const PHASES = [
  [[allBuilds], checks],
  [
    [unit, endToEnd],
    [firefox, sync, lifeOfBrowser],
  ],
];
