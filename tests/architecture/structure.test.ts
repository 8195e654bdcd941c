import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Arrows, arrowsBetween, IMPORTS, leadsTo } from './import-graph';

/** The folder of a file within `root`; null for files elsewhere and for those beside the folders. */
const folderIn = (root: string) => (file: string) => {
  const [folder, inside] = file.startsWith(`${root}/`) ? file.slice(root.length + 1).split('/') : [];
  return folder !== undefined && inside !== undefined ? folder : null;
};

/** Folders of `lib/`, and the folders beside it. */
const roomOf = (file: string) => folderIn('lib')(file) ?? file.split('/')[0] ?? null;

/** The arrows of the flowchart that follows the heading in docs/architecture.md: `id["label"] --> a & b`. */
function drawing(heading: string): Arrows {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const section = page.split(/^#{2,3} /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const chart = /```mermaid\nflowchart TD\n(.*?)```/s.exec(section)?.[1] ?? '';
  const arrows: Arrows = new Map();
  for (const line of chart.trim().split('\n')) {
    const [from = '', to = ''] = line.replace(/\["[^"]*"\]/g, '').split('-->');
    arrows.set(from.trim(), new Set(to.split('&').flatMap((each) => each.trim() || [])));
  }
  return arrows;
}

const pairs = (arrows: Arrows) =>
  [...arrows].flatMap(([from, targets]) => [...targets].map((to) => [from, to] as const));

it('no source file leads back to itself', () => {
  const graph: Arrows = new Map([...IMPORTS].map(([file, imports]) => [file, new Set(imports)]));
  expect(graph.size).toBeGreaterThan(700);
  expect([...graph.keys()].filter((file) => leadsTo(graph, file, file))).toEqual([]);
});

it.each(['lib', 'lib/domain', 'lib/gmail', 'lib/services', 'lib/storage', 'components'])(
  'no two folders of %s lead to each other',
  (root) => {
    const arrows = arrowsBetween(root === 'lib' ? roomOf : folderIn(root));
    expect(arrows.size).toBeGreaterThan(3);
    expect([...arrows.keys()].filter((folder) => leadsTo(arrows, folder, folder))).toEqual([]);
  },
);

it('nothing but the settings lies beside the chapters', () => {
  const beside = [...IMPORTS.keys()].filter((file) => /^lib\/domain\/[^/]+$/.test(file));
  expect(beside).toEqual(['lib/domain/settings.ts']);
});

describe.each([
  ['Folders', roomOf],
  ['Chapters of `lib/domain/`', folderIn('lib/domain')],
  ['Rooms of `lib/services/`', folderIn('lib/services')],
] as const)('the drawing of docs/architecture.md, %s', (heading, room) => {
  const drawn = drawing(heading);
  const real = arrowsBetween(room);

  it('has each folder', () => {
    expect([...drawn.keys()].toSorted()).toEqual([...real.keys()].toSorted());
  });

  it('has no arrow that no import follows', () => {
    expect(pairs(drawn).filter(([from, to]) => !real.get(from)?.has(to))).toEqual([]);
  });

  it('has an arrow, or a way of several, for each import', () => {
    expect(pairs(real).filter(([from, to]) => !leadsTo(drawn, from, to))).toEqual([]);
  });
});
