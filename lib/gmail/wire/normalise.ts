/**
 * One way to read both forms of Gmail's format: arrays (since September 2022) and objects with 1-based string keys (before),
 * at any depth and mixed. Nothing is copied: a field is looked up when asked for, so an answer of which two fields matter
 * costs two look-ups. Only own properties are read, so `__proto__` and the like mean nothing here.
 */
import { CAPS } from './caps';

/** A JSON value not looked into yet. */
export type Node = unknown;

const KEY = /^[1-9]\d{0,3}$/;

function isHolder(node: Node): node is object {
  return typeof node === 'object' && node !== null;
}

/** The field at a path of 0-based positions, or undefined where there is none. `null` counts as none. */
export function at(node: Node, ...path: readonly number[]): Node {
  let here: Node = node;
  for (const position of path) {
    if (Array.isArray(here)) here = here[position];
    else if (isHolder(here)) {
      const key = String(position + 1);
      here = Object.hasOwn(here, key) ? (here as Record<string, unknown>)[key] : undefined;
    } else return undefined;
  }
  return here === null ? undefined : here;
}

/** All children in the order of their positions, at most `limit`. A text or number has none. */
export function children(node: Node, limit: number = CAPS.nodes): Node[] {
  if (Array.isArray(node)) return node.length > limit ? node.slice(0, limit) : node;
  if (!isHolder(node)) return [];
  return Object.keys(node)
    .filter((key) => KEY.test(key))
    .slice(0, limit)
    .map((key) => (node as Record<string, unknown>)[key]);
}

/** Position and child of every field, in order. */
export function fields(node: Node, limit: number = CAPS.nodes): [number, Node][] {
  if (Array.isArray(node)) return children(node, limit).map((child, position) => [position, child]);
  if (!isHolder(node)) return [];
  return Object.keys(node)
    .filter((key) => KEY.test(key))
    .slice(0, limit)
    .map((key) => [Number(key) - 1, (node as Record<string, unknown>)[key]]);
}

/**
 * The elements of a repeated field that are what is looked for. One element may stand alone instead of in a list of one;
 * whatever else is in the list is passed over.
 */
export function repeated(node: Node, isElement: (element: Node) => boolean, limit: number): Node[] {
  if (isElement(node)) return [node];
  const found: Node[] = [];
  for (const child of children(node)) {
    if (found.length >= limit) break;
    if (isElement(child)) found.push(child);
  }
  return found;
}

/** The texts of a repeated field, each at most `length` characters (longer ones are dropped). */
export function texts(node: Node, limit: number, length: number): string[] {
  const isText = (element: Node) => typeof element === 'string' && element !== '' && element.length <= length;
  return repeated(node, isText, limit) as string[];
}

/** A text cut to `length` characters, or undefined. */
export function text(node: Node, length: number): string | undefined {
  return typeof node === 'string' ? node.slice(0, length) : undefined;
}

const DIGITS = /^\d{1,16}$/;

/** A whole number ≥ 0, also where Gmail wrote it as text; undefined otherwise. */
export function whole(node: Node): number | undefined {
  const value = typeof node === 'string' && DIGITS.test(node) ? Number(node) : node;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A moment in epoch ms, or undefined. 0 stands for "none" in Gmail's format. */
export function moment(node: Node): number | undefined {
  const value = whole(node);
  return value !== undefined && value > 0 && value < CAPS.moment ? value : undefined;
}
