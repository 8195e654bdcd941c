import type { Bench, Part } from './bench';
import type { Result } from './result';

/** Longest time of a whole run, ms. */
const WHOLE_MS = 40 * 60_000;
/** Of that, kept for closing browsers and writing the report. */
const CLOSING_MS = 20_000;

/** Rejects after so long. `forget` lets the process end before. */
function timeout(ms: number): { over: Promise<never>; forget: () => void } {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not ended after ${Math.round(ms / 1000)} s`)), ms);
  });
  return { over, forget: () => clearTimeout(timer) };
}

/** A row for a part without figures: it misses its goals, and the others are measured all the same. */
export function notMeasured({ name, about }: Pick<Part, 'name' | 'about'>, error: unknown): Result {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  return {
    ...{ figure: `${name}: ${about}`, unit: '', ours: [], beside: null, goal: { kind: 'measured' } },
    note: `not measured: ${reason}`,
  };
}

/**
 * Measures the parts one after the other. A part that fails, or does not end in its time, becomes a row that says so; what it
 * has begun then may go on until the run is over.
 */
export async function measureParts(parts: readonly Part[], bench: Bench, wholeMs = WHOLE_MS): Promise<Result[]> {
  const end = performance.now() + wholeMs - CLOSING_MS;
  const results: Result[] = [];
  for (const part of parts) {
    bench.say(`${part.name}: ${part.about}`);
    const { over, forget } = timeout(Math.max(0, Math.min(part.mostSeconds * 1_000, end - performance.now())));
    const rows = await Promise.race([part.measure(bench), over]).catch((error: unknown) => [notMeasured(part, error)]);
    for (const { note, goal } of rows) if (goal.kind === 'measured') bench.say(`${part.name}: ${note}`);
    results.push(...rows);
    forget();
  }
  return results;
}

/** Waits for work that closes something, but not for ever. */
export async function atMost(ms: number, closing: Promise<unknown>): Promise<void> {
  const { over, forget } = timeout(ms);
  await Promise.race([closing, over]).catch(() => {});
  forget();
}
