import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECIPES } from './recipes';
import { copyTree, type TreeCopy } from './tree-copy';

/** Each recipe of CONTRIBUTING, applied to a copy of the project: with all its parts, and with those left out that it needs. */
const trees: TreeCopy[] = [];
let whole: string;
let partial: string;

const isWords = (file: string) => file.endsWith('.json') || file.includes('<tag>');

beforeAll(async () => {
  const [complete, lacking] = [copyTree(), copyTree()] as const;
  trees.push(complete, lacking);
  for (const part of RECIPES.flatMap(({ parts }) => parts)) {
    part.apply(complete);
    if (part.missed === null) part.apply(lacking);
  }
  [whole, partial] = await Promise.all([complete.check(), lacking.check()]);
}, 240_000);

afterAll(() => {
  for (const { folder } of trees) rmSync(folder, { recursive: true, force: true });
});

it('a tree with every recipe applied has nothing missing', () => {
  expect(whole).toBe('');
});

describe.each(RECIPES)('$title', ({ title, most, parts }) => {
  const files = parts.flatMap((part) => part.files);
  const needed = parts.flatMap(({ missed }) => missed ?? []);

  it.each(needed)('what is left out is found: %s', (missed) => {
    expect(partial).toMatch(missed);
  });

  it('stands in CONTRIBUTING, with its files', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8');
    const section = text.split(/^## /m).find((each) => each.startsWith(title)) ?? '';
    expect(files.filter((file) => !section.includes(file))).toEqual([]);
  });

  if (most !== null) {
    it('touches few source files', () => {
      expect(files.filter((file) => !isWords(file)).length).toBeLessThanOrEqual(most);
    });
  }
});
