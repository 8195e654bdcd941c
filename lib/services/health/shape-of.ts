/** Deeper than any of our own values. */
const MAX_DEPTH = 8;

/**
 * The structure of a value without any text in it: `text(12)`, `number`, lists by length with the shape of their first
 * entry. Keys are kept, so hand in only values whose keys are fields of ours, never maps keyed by something of the rep's.
 */
export function shapeOf(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return `text(${value.length})`;
  if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null;
  if (typeof value !== 'object') return typeof value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value))
    return { length: value.length, first: value.length > 0 ? shapeOf(value[0], depth + 1) : null };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each, depth + 1)]));
}
