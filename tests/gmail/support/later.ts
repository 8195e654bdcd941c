/** Waits until a condition holds, for things that come through a port or a task. */
export async function until(holds: () => boolean, ms = 2_000): Promise<void> {
  const step = 5;
  for (let waited = 0; !holds() && waited < ms; waited += step) await new Promise((done) => setTimeout(done, step));
  if (!holds()) throw new Error('waited in vain');
}

/** Lets everything that is under way come to its end, to see that nothing comes. */
export const settle = (ms = 60) => new Promise<void>((done) => setTimeout(done, ms));
