/** Parts that may be on their way at once: enough that the database never waits for work, few to hold in memory. */
const AT_ONCE = 3;

/**
 * Makes parts one after the other and stores those made before meanwhile, in their order. Rejects at the first that cannot be made
 * or stored. To be called inside a transaction, which such a failure ends.
 */
export async function writeBehind<T>(parts: Iterable<T>, write: (part: T) => Promise<unknown>): Promise<void> {
  const writing: Promise<unknown>[] = [];
  for (const part of parts) {
    if (writing.length >= AT_ONCE) await writing.shift();
    const written = write(part);
    // Thrown where it is awaited, which may be after a part that could not be made.
    written.catch(() => {});
    writing.push(written);
  }
  await Promise.all(writing);
}

/** Items in groups of at most `size`, in their order. */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
