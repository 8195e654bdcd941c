/** Storage for unsaved input, kept when the page or the browser is closed. */
type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (name: string) => `next-touch:draft:${name}`;

/** The unsaved draft; null when there is none or `read` does not understand it. */
export function readKeptDraft<T>(memory: Memory, name: string, read: (kept: unknown) => T | null): T | null {
  try {
    const text = memory.getItem(keyOf(name));
    return text === null ? null : read(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Stores a draft; null removes it. */
export function keepDraft(memory: Memory, name: string, draft: unknown): void {
  try {
    if (draft === null) memory.removeItem(keyOf(name));
    else memory.setItem(keyOf(name), JSON.stringify(draft));
  } catch (error) {
    console.warn('A draft could not be kept', error);
  }
}
