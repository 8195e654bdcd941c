import type { Json } from './wire/json.ts';
import type { Shape } from './wire/object-form.ts';

/**
 * The structure of a `/sync` body: one entry for each value that is there, `path type`, such as `3/2 number`.
 * Positions in lists become `*` by the shape; labels keep their value. Values themselves are left out.
 */
export function structureOf(value: Json, shape: Shape, path = ''): Set<string> {
  const found = new Set<string>();
  collect(value, shape, path, found);
  return found;
}

function collect(value: Json, shape: Shape, path: string, found: Set<string>): void {
  if (value === null) return;
  if (Array.isArray(value)) {
    const { list, fields } = shape;
    value.forEach((each, index) => {
      collect(each, list ?? fields?.[index] ?? {}, join(path, list ? '*' : String(index)), found);
    });
  } else if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      const index = Number(key) - 1;
      collect(each, shape.fields?.[index] ?? {}, join(path, String(index)), found);
    }
  } else found.add(`${path} ${typeOf(value)}`);
}

const join = (path: string, step: string): string => (path ? `${path}/${step}` : step);

const TEXT_TYPES: [RegExp, string][] = [
  [/^thread-[af]:[^|]*$/, 'thread-id'],
  [/^thread-[af]:.*\|msg-/, 'thread-and-message-id'],
  [/^msg-a:bump-/, 'bump-id'],
  [/^msg-[af]:/, 'message-id'],
  [/^s:[0-9a-f]+\|#msg-/, 'compose-token'],
  [/^<[^<>@]+@[^<>]+>$/, 'rfc-id'],
  [/^[0-9a-f]{16}$/, 'legacy-id'],
  [/^-?\d+$/, 'digits'],
  [/^[^\s@]+@[^\s@]+$/, 'address'],
];

function typeOf(value: string | number | boolean): string {
  if (typeof value !== 'string') return typeof value;
  if (/^\^/.test(value)) return value;
  return TEXT_TYPES.find(([pattern]) => pattern.test(value))?.[1] ?? 'text';
}

export interface Difference {
  /** The stand-in has something that no recording of the kind has, or lacks something that every one of them has. */
  side: 'extra' | 'missing';
  entry: string;
}

export function differences(own: Set<string>, recorded: Set<string>[]): Difference[] {
  const extra = [...own].filter((entry) => recorded.every((each) => !each.has(entry)));
  const everywhere = [...(recorded[0] ?? [])].filter((entry) => recorded.every((each) => each.has(entry)));
  const missing = everywhere.filter((entry) => !own.has(entry));
  return [
    ...extra.map((entry): Difference => ({ side: 'extra', entry })),
    ...missing.map((entry): Difference => ({ side: 'missing', entry })),
  ];
}
