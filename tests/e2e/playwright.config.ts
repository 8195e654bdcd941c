import { defineConfig } from '@playwright/test';
import { START } from '../support/clock';

// Also what tests reckon in local time is in the zone of the browser.
process.env.TZ = START.zone;

/** Those that share no browser with other tests: in `npm test` one after the other, beside those that do. */
const OWN_BROWSER = [
  'asks-gmail-alone',
  'faults',
  'faults-wakes',
  'install',
  'moved-folder',
  'neighbours',
  'recordings',
].map((name) => `**/${name}.e2e.ts`);

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  testMatch: '**/*.e2e.ts',
  projects: [
    { name: 'shared-browser', testIgnore: OWN_BROWSER, outputDir: '../../test-results/e2e' },
    { name: 'own-browser', testMatch: OWN_BROWSER, outputDir: '../../test-results/e2e-own-browser' },
  ],
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  // A browser waits for a third of its time: so many fill two cores.
  workers: 3,
  fullyParallel: true,
  // At most one more try, on a shared machine where a browser may get no time for seconds; `npm test` names whoever needed it.
  retries: process.env.CI ? 1 : 0,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: `../../test-results/${process.env.NEXT_TOUCH_REPORT ?? 'e2e.json'}` }]],
});
