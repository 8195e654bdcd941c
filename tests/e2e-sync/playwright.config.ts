import { defineConfig } from '@playwright/test';

/** Real browsers against real nodes: one at a time. `FULL=1` is `npm run e2e:sync`; without it, the short form. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e-sync',
  workers: 1,
  timeout: process.env.FULL ? 900_000 : 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e-sync.json' }]],
});
