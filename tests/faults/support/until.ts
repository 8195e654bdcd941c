/** How often is asked, ms: each time a whole table may be read, beside what is waited for. */
const EVERY_MS = 150;

/** Asks again and again until the answer passes. Rejects with the last answer after `ms`. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  passes: (answer: T) => boolean,
  ms = 20_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
