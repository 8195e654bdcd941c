import { pause } from '@/lib/platform/pause';

/** Longest stretch of work between two pauses, ms: other events are answered, and the browser sees the background alive. */
const SLICE_MS = 20;

/** Runs steps to their end, with a pause whenever so much time has passed. Not within a transaction, which a pause would end. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await pause(0);
    start = performance.now();
  }
}
