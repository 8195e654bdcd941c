/** Safe reading of Gmail's nested arrays. Shared by the stand-in's server and its page. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The value at a path of array indices; null where the path ends early. */
export function at(value: Json | undefined, ...path: number[]): Json {
  let here: Json | undefined = value;
  for (const index of path) here = Array.isArray(here) ? here[index] : null;
  return here ?? null;
}

export function listAt(value: Json | undefined, ...path: number[]): Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function textAt(value: Json | undefined, ...path: number[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

/** Whole numbers; the object form writes long ones as strings. Null where there is none. */
export function intAt(value: Json | undefined, ...path: number[]): number | null {
  const found = at(value, ...path);
  if (typeof found === 'number') return found;
  return typeof found === 'string' && /^-?\d+$/.test(found) ? Number(found) : null;
}

export function textsAt(value: Json | undefined, ...path: number[]): string[] {
  return listAt(value, ...path).filter((each) => typeof each === 'string');
}

/** An array of the given length with only some places filled: `sparse(14, { 13: x })`. */
export function sparse(length: number, places: { [index: number]: Json }): Json[] {
  return Array.from({ length }, (_, index) => places[index] ?? null);
}
