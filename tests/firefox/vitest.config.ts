import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** One browser at a time: a machine with two cores starves a second one. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  resolve: { alias: { '@': path.resolve(import.meta.dirname, '../..') } },
  test: {
    include: ['tests/firefox/**/*.firefox.ts'],
    globalSetup: ['tests/firefox/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 150_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 40_000, interval: 100 } },
  },
});
