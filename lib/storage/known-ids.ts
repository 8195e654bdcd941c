const PAGE = 5_000;

/** Which of these primary keys a table has. */
export async function knownIds(
  table: { bulkGet(keys: string[]): PromiseLike<unknown[]>; limit(rows: number): { count(): PromiseLike<number> } },
  ids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  // A log restored on a new machine is empty: no look-up is needed.
  if (ids.length > PAGE && (await table.limit(1).count()) === 0) return known;
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const rows = await table.bulkGet(some);
    for (const [n, id] of some.entries()) if (rows[n] !== undefined) known.add(id);
  }
  return known;
}
