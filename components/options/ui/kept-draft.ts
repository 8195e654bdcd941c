/** Where a page keeps what the rep has typed and not saved: it outlives the page and the browser. */
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (name: string) => `next-touch:draft:${name}`;

/** What was typed and neither saved nor thrown away; null when there is nothing, or nothing `read` understands. */
export function readKeptDraft<T>(memory: Memory, name: string, read: (kept: unknown) => T | null): T | null {
  try {
    const text = memory.getItem(keyOf(name));
    return text === null ? null : read(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps a draft; null drops it, once it was saved or thrown away. */
export function keepDraft(memory: Memory, name: string, draft: unknown): void {
  try {
    if (draft === null) memory.removeItem(keyOf(name));
    else memory.setItem(keyOf(name), JSON.stringify(draft));
  } catch (error) {
    console.warn('A draft could not be kept', error);
  }
}
