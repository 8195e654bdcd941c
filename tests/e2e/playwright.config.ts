import { defineConfig } from '@playwright/test';
import { START } from '../support/clock';

// Also what tests reckon in local time is in the zone of the browser.
process.env.TZ = START.zone;

/** Those that start, end, kill or watch the browser itself: in `npm test` one after the other, beside all others. */
const LIFE_OF_BROWSER = ['asks-gmail-alone', 'faults', 'faults-wakes', 'install', 'moved-folder'].map(
  (name) => `**/${name}.e2e.ts`,
);

export default defineConfig({
  testDir: '.',
  globalSetup: './global-setup.ts',
  testMatch: '**/*.e2e.ts',
  projects: [
    { name: 'product', testIgnore: LIFE_OF_BROWSER, outputDir: '../../test-results/e2e' },
    { name: 'life-of-browser', testMatch: LIFE_OF_BROWSER, outputDir: '../../test-results/e2e-life-of-browser' },
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
