/**
 * Makes parts one after the other and stores each while the next is made. Rejects at the first that cannot be made or stored. To
 * be called inside a transaction, which such a failure ends.
 */
export async function writeBehind<T>(parts: Iterable<T>, write: (part: T) => Promise<unknown>): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (const part of parts) {
    await writing;
    writing = write(part);
    // Thrown where it is awaited, which may be after a part that could not be made.
    writing.catch(() => {});
  }
  await writing;
}

/** Items in groups of at most `size`, in their order. */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
