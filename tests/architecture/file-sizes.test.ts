import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Lines of a file that a reader still takes in. Lists of data are exempt: nobody reads them from top to bottom. */
const MOST = 250;
const LISTS = ['scripts/pictures/guide-text.ts', 'tests/moments/phrases.ts', 'tests/gmail-stand-in/page/style.css'];
/** Entrypoints mount, and nothing else: lines of all of them together. */
const MOST_IN_ENTRYPOINTS = 600;

const files = execFileSync('git', ['ls-files', 'lib', 'components', 'entrypoints', 'scripts', 'tests'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && existsSync(file) && !LISTS.includes(file));
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;

it(`no source file is longer than ${MOST} lines`, () => {
  expect(files.length).toBeGreaterThan(500);
  const long = files.map((file) => `${file}: ${linesOf(file)}`).filter((each) => Number(each.split(': ')[1]) > MOST);
  expect(long).toEqual([]);
});

it(`the entrypoints have at most ${MOST_IN_ENTRYPOINTS} lines`, () => {
  const lines = files.filter((file) => file.startsWith('entrypoints/')).map(linesOf);
  expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_IN_ENTRYPOINTS);
});
