const PAGE = 5_000;

/** Which of these primary keys a table has. */
export async function knownIds(
  table: { bulkGet(keys: string[]): PromiseLike<unknown[]> },
  ids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = ids.slice(from, from + PAGE);
    const rows = await table.bulkGet(some);
    for (const [n, id] of some.entries()) if (rows[n] !== undefined) known.add(id);
  }
  return known;
}
