import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type PlaceName, SOURCES } from '@/lib/gmail/page/selector-sources';
import * as selectors from '@/lib/gmail/page/selectors';

/** The libraries named as sources: their code, and the version whose month of publication is noted. */
const LIBRARIES = {
  inboxsdk: { folder: '@inboxsdk/core', version: '2.2.26', files: ['inboxsdk.js', 'pageWorld.js'] },
  'gmail-js': { folder: 'gmail-js', version: '1.1.16', files: ['src/gmail.js'] },
};

const MONTH = /^20\d\d-(0[1-9]|1[012])$/;
const UNKNOWN = /^unknown$/;
const EITHER = /^(unknown|20\d\d-\d\d)$/;

const readIn = (folder: string, file: string) => readFileSync(`node_modules/${folder}/${file}`, 'utf8');

/** The classes, ids, attributes and values that a selector names. */
const namesIn = (css: string) =>
  [...css.matchAll(/[.#]([\w-]+)|\[([\w-]+)(?:="([^"]+)")?/g)].flatMap(([, ...found]) => found.filter(Boolean));

const CANDIDATES = Object.entries(selectors).flatMap(([key, { candidates }]) =>
  candidates.map((css, index) => ({ key, css, source: SOURCES[key as PlaceName][index] })),
);

test.each(Object.entries(selectors))(
  '%s is named as it is called, and each candidate has a source with a date or none',
  (key, place) => {
    expect(place.name).toBe(key);
    const sources = SOURCES[key as PlaceName];
    expect(sources).toHaveLength(place.candidates.length);
    for (const { from, published } of sources)
      expect(published, from).toMatch(from === 'guess' ? UNKNOWN : from === 'small-projects' ? EITHER : MONTH);
  },
);

test.each(Object.entries(LIBRARIES))(
  'what is said to come from %s stands in the code of the version that is dated',
  (from, { folder, version, files }) => {
    expect(JSON.parse(readIn(folder, 'package.json')).version, 'dated anew with each update').toBe(version);
    const code = files.map((file) => readIn(folder, file)).join('\n');
    const words = new Set(code.match(/[\w-]+/g));
    const candidates = CANDIDATES.filter(({ source }) => source?.from === from);
    expect(candidates.length).toBeGreaterThan(1);
    const missing = candidates.flatMap(({ key, css }) =>
      namesIn(css)
        .filter((name) => !words.has(name ?? ''))
        .map((name) => `${key}: ${name} of ${css}`),
    );
    expect(missing).toEqual([]);
  },
);
