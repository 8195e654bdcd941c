import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Small, and take longest: begun last, they would leave a core idle. Without a DOM. */
const LONGEST = ['tests/scripts/elsewhere.test.ts', 'tests/sync/node-kills.test.ts'];
/** How a test file asks for a DOM: https://vitest.dev/guide/environment.html */
const ASKS_FOR_DOM = /^\/\/ @vitest-environment happy-dom$/m;

const isLongest = ({ moduleId }: TestSpecification) => LONGEST.some((file) => moduleId.endsWith(file));
const asksForDom = ({ moduleId }: TestSpecification) => ASKS_FOR_DOM.test(readFileSync(moduleId, 'utf8'));

/**
 * All that ask for a DOM, then the others, the longest of them first. A worker ends where a file wants another environment than
 * the one before, and the next has to load every module again.
 */
class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [withDom, others] = split(await super.sort(files), asksForDom);
    return [...withDom, ...split(others, isLongest).flat()];
  }
}

/** Those of which it is true, and the others, each in their order. */
function split<T>(all: T[], isTrue: (each: T) => boolean): [T[], T[]] {
  const chosen = new Set(all.filter(isTrue));
  return [[...chosen], all.filter((each) => !chosen.has(each))];
}

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
    sequence: { sequencer: ByEnvironment },
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
