import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The domain's own tests and nothing of the extension, so that each mutant is judged in a moment. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/domain/**/*.test.ts'],
    setupFiles: ['tests/support/one-seed.ts'],
    env: { FC_RUNS: process.env.FC_RUNS ?? '40' },
    testTimeout: 20_000,
  },
});
