import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeIf } from '../support/only-if';

/** What is loaded before an entrypoint can show or do anything, as built for Chromium. Sizes are exact, unlike times. */
const BUILD = '.output/chrome-mv3';
/** The edition with sync. */
const TEAM_BUILD = '.output/chrome-mv3-team';

type Budgets = Record<string, { entry: string; kB: number }>;

/** Largest size in kB (1,000 bytes) gzip; with what a rep waits for when it is loaded. Pages have the English words in them. */
const BUDGETS: Budgets = {
  'the overlay, in a Gmail tab with something to show': { entry: 'content-scripts/overlay.js', kB: 56 },
  'the worker, at each wake': { entry: 'background.js', kB: 126 },
  'what reads mail and typed moments, when the worker first needs it': { entry: 'text-readers.js', kB: 197 },
  'the public suffixes, when it first needs them': { entry: 'public-suffixes.js', kB: 79 },
  'the words of the overlay, when it first needs them': { entry: 'overlay-words.js', kB: 50 },
  'the popup': { entry: 'popup.html', kB: 240 },
  'the side panel': { entry: 'sidepanel.html', kB: 240 },
  'the options page': { entry: 'options.html', kB: 312 },
};

/** The client of sync in the worker, and its pages; the overlay and the popup are those of the other edition. */
const TEAM_BUDGETS: Budgets = {
  'the worker with sync, at each wake': { entry: 'background.js', kB: 210 },
  'the options page with sync': { entry: 'options.html', kB: 326 },
};

/** Files that a file loads by itself: scripts and styles of a page, static imports of a script. */
function loadedBy(build: string, file: string): string[] {
  const text = readFileSync(path.join(build, file), 'utf8');
  const found = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
    : [...text.matchAll(/(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(([, name = '']) =>
        path.posix.join(path.posix.dirname(file), name),
      );
  return found.filter((name) => existsSync(path.join(build, name)));
}

function loadedFrom(build: string, entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files) for (const next of file.endsWith('.css') ? [] : loadedBy(build, file)) files.add(next);
  return [...files];
}

const kBOf = (build: string, file: string) =>
  gzipSync(readFileSync(path.join(build, file)), { level: 9 }).length / 1_000;

function keepsBudgets(build: string, budgets: Budgets): void {
  it.each(Object.entries(budgets))('of %s', (name, { entry, kB }) => {
    const files = loadedFrom(build, entry);
    const weight = files.reduce((sum, file) => sum + kBOf(build, file), 0);
    console.log(`${name}: ${weight.toFixed(1)} kB gzip in ${files.length} files`);
    expect(weight).toBeGreaterThan(5);
    expect(weight, files.map((file) => `${file}: ${kBOf(build, file).toFixed(1)}`).join('\n')).toBeLessThanOrEqual(kB);
  });
}

describeIf(existsSync(BUILD), 'no build: run `npx wxt build`')('weight', () => keepsBudgets(BUILD, BUDGETS));
describeIf(existsSync(TEAM_BUILD), 'no build: run `npx wxt build --mode team`')('weight of the edition with sync', () =>
  keepsBudgets(TEAM_BUILD, TEAM_BUDGETS),
);
