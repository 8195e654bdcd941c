import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeIf } from '../support/only-if';

const BUILD = resolve(process.cwd(), '.output/chrome-mv3');
const MANIFEST = resolve(BUILD, 'manifest.json');
const HAS_BUILD = existsSync(MANIFEST);

/** What every Gmail page may cost, in all. */
const MAX_GZIP = 12 * 1024;

interface Script {
  matches: string[];
  js: string[];
  css?: string[];
  run_at?: string;
  world?: string;
  all_frames?: boolean;
}

describeIf(HAS_BUILD, 'no build in .output/chrome-mv3')('what loads into every Gmail page', () => {
  const manifest = HAS_BUILD ? JSON.parse(readFileSync(MANIFEST, 'utf8')) : {};
  const scripts: Script[] = manifest.content_scripts ?? [];

  it('is the adapter and then the tap, at the very start, in the top frame of Gmail only', () => {
    expect(scripts.map(({ js, world }) => [js, world ?? 'ISOLATED'])).toEqual([
      [['content-scripts/gmail.js'], 'ISOLATED'],
      [['content-scripts/gmail-tap.js'], 'MAIN'],
    ]);
    for (const script of scripts) {
      expect(script).toMatchObject({ matches: ['https://mail.google.com/*'], run_at: 'document_start' });
      expect(script.all_frames ?? false).toBe(false);
      expect(script.css).toBeUndefined();
    }
  });

  it(`weighs at most ${MAX_GZIP / 1024} KB gzip`, () => {
    const weight = scripts
      .flatMap(({ js }) => js)
      .map((name) => gzipSync(readFileSync(resolve(BUILD, name)), { level: 9 }).length)
      .reduce((sum, bytes) => sum + bytes, 0);
    console.log(`In every Gmail page: ${weight} bytes gzip`);
    expect(weight).toBeGreaterThan(1_000);
    expect(weight).toBeLessThanOrEqual(MAX_GZIP);
  });

  it('holds no library: no React, no polyfill, no validator, and the tap no extension API', () => {
    const text = scripts.flatMap(({ js }) => js.map((name) => readFileSync(resolve(BUILD, name), 'utf8'))).join('\n');
    expect(text).not.toMatch(/react|webextension-polyfill|zod|dexie|innerHTML/i);
    expect(readFileSync(resolve(BUILD, 'content-scripts/gmail-tap.js'), 'utf8')).not.toMatch(/chrome\.|browser\./);
  });
});
