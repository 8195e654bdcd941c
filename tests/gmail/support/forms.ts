/** Gmail's two ways to write the same thing. */

/** Objects with 1-based keys → arrays, at every depth. */
export function toArrays(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(toArrays);
  if (typeof json !== 'object' || json === null) return json;
  const list: unknown[] = [];
  for (const [key, value] of Object.entries(json)) list[Number(key) - 1] = toArrays(value);
  return Array.from(list, (value) => value ?? null);
}

/** Arrays → objects with 1-based keys. `lists` too, or only what holds something other than elements of one sort. */
export function toObjects(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (!Array.isArray(json)) return json;
  const entries = json.flatMap((value, index) => (value === null ? [] : [[String(index + 1), toObjects(value)]]));
  return Object.fromEntries(entries);
}
