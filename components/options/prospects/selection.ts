/** Which rows are chosen, and from which on a range is drawn with Shift. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Index of the row the range began at. */
  anchor: number | null;
}

/** No row. */
export const NOBODY: Selection = { ids: new Set(), anchor: null };

/** Chooses a row, or lets it go. */
export function toggled({ ids }: Selection, id: string, index: number): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index };
}

/** Adds all rows from the anchor to this one. */
export function extendedTo({ ids, anchor }: Selection, order: readonly string[], index: number): Selection {
  const from = anchor ?? index;
  const [low, high] = from < index ? [from, index] : [index, from];
  return { ids: new Set([...ids, ...order.slice(low, high + 1)]), anchor: from };
}

/** Those still in the table: rows that left it are not acted on unseen. */
export function within({ ids }: Selection, order: readonly string[]): string[] {
  return ids.size === 0 ? [] : order.filter((id) => ids.has(id));
}
