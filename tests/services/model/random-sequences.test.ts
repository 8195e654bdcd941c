import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Step } from './step';
import { Telling } from './telling';

/** Sequences: `MODEL_RUNS` when set. `npm run properties` and `npm run faults` ask for more. */
const RUNS = Number(process.env.MODEL_RUNS ?? 24);

/** Told beside each other: a story mostly waits for the database. */
test.concurrent.each([1, 2, 3, 4])(
  `log and model agree in each of ${RUNS} random sequences (part %i of 4)`,
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const telling = new Telling();
        try {
          for (const step of steps) {
            await telling.step(step);
            await telling.checkNothingInvented();
          }
          await telling.settle();
          expect(await telling.found()).toEqual(telling.expected());
        } finally {
          telling.stop();
        }
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  },
);
