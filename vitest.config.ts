import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  // Random examples are drawn from one seed: see tests/support/seed.ts.
  resolve: {
    alias: [
      { find: /^fast-check$/, replacement: fileURLToPath(new URL('tests/support/fast-check.ts', import.meta.url)) },
    ],
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Modules are loaded once a worker, which takes a third of the time: see tests/support/setup.ts for what must end with a file.
    pool: 'threads',
    isolate: false,
    // By default one core is left idle, which is half of two.
    maxWorkers: '100%',
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
  },
});
