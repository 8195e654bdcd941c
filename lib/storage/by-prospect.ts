/** Rows in groups of one prospect each, by its id. */
export function byProspect<T extends { prospectId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.prospectId);
    if (group) group.push(row);
    else groups.set(row.prospectId, [row]);
  }
  return groups;
}
