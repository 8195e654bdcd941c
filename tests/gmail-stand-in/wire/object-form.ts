import type { Json } from './json.ts';

/**
 * How a nested array is written in the object form (before September 2022): a message becomes an object with 1-based keys
 * and without nulls, a list stays an array, a long integer becomes a string. The arrays alone cannot tell which is which.
 */
export interface Shape {
  /** The value is a list of items of this shape. */
  list?: Shape;
  /** Shapes of a message's fields by 0-based index. */
  fields?: { [index: number]: Shape };
  /** A 64-bit integer. */
  long?: true;
}

export const LONG: Shape = { long: true };
export const TEXTS: Shape = { list: {} };
export const listOf = (list: Shape): Shape => ({ list });
export const messageOf = (fields: { [index: number]: Shape }): Shape => ({ fields });

/** Array form to object form. Arrays without a shape are taken for messages. */
export function toObjects(value: Json, shape: Shape = {}): Json {
  if (typeof value === 'number') return shape.long ? String(value) : value;
  if (!Array.isArray(value)) return value;
  const { list, fields } = shape;
  if (list) return value.map((each) => toObjects(each, list));
  const entries = value.flatMap((each, index): [string, Json][] =>
    each === null ? [] : [[String(index + 1), toObjects(each, fields?.[index])]],
  );
  return Object.fromEntries(entries);
}

/** Object form to array form; long integers stay strings. Leaves the array form as it is. */
export function toArrays(value: Json): Json {
  if (Array.isArray(value)) return value.map(toArrays);
  if (value === null || typeof value !== 'object') return value;
  const result: Json[] = [];
  for (const [key, each] of Object.entries(value)) result[Number(key) - 1] = toArrays(each);
  return Array.from(result, (each) => each ?? null);
}
