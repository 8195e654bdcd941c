import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOTS = ['lib', 'components', 'entrypoints'];

const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(root, file.replaceAll(path.sep, '/'))),
);
const known = new Set(files);

/** The file that an import names; null for packages and for what is no TypeScript. */
function fileOf(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
  return ['.ts', '.tsx', '/index.ts'].map((end) => base + end).find((file) => known.has(file)) ?? null;
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'((?:\.|@\/)[^']*)'/g);
  return [...new Set([...found].flatMap(([, specifier = '']) => fileOf(file, specifier) ?? []))];
}

/** Each source file and the source files it imports, types included. */
export const IMPORTS: ReadonlyMap<string, readonly string[]> = new Map(files.map((file) => [file, importsOf(file)]));

/** Nodes and those they point to. */
export type Arrows = Map<string, Set<string>>;

/** The imports between rooms. @param roomOf null for files that are not drawn */
export function arrowsBetween(roomOf: (file: string) => string | null): Arrows {
  const arrows: Arrows = new Map();
  for (const [file, imports] of IMPORTS) {
    const from = roomOf(file);
    if (from === null) continue;
    const targets = arrows.get(from) ?? new Set();
    arrows.set(from, targets);
    for (const to of imports.map(roomOf)) if (to !== null && to !== from) targets.add(to);
  }
  return arrows;
}

/** Whether one or more arrows lead from one node to the other. */
export function leadsTo(arrows: Arrows, from: string, to: string): boolean {
  const open = [...(arrows.get(from) ?? [])];
  const seen = new Set<string>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...(arrows.get(node) ?? []));
  }
  return false;
}
