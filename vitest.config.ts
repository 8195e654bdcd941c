import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** In a new clone the larger files go first. This one is small and takes longest: begun last, it would leave a core idle. */
const LONGEST = 'tests/services/model/random-sequences.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((each) => !isLongest(each))];
  }
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
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
  },
});
