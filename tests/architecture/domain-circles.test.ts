import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('lib/domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.posix.join('lib/domain', file.replaceAll(path.sep, '/')));

/** The files of lib/domain/ that a file of it imports. */
function imports(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/from '(\.[^']+)'/g)].map(
    ([, spec]) => `${path.posix.join(path.posix.dirname(file), spec ?? '')}.ts`,
  );
}

const graph = new Map(files.map((file) => [file, imports(file)]));

/** Files from which the file can be reached again, the way that leads there. */
function circleFrom(start: string): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) {
        seen.add(next);
        ways.push([...way, next]);
      }
    }
  }
  return null;
}

it('no file of the domain leads back to itself', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.map(circleFrom).filter(Boolean)).toEqual([]);
});

it('nothing but the settings lies beside the chapters', () => {
  expect(files.filter((file) => file.split('/').length === 3)).toEqual(['lib/domain/settings.ts']);
});
