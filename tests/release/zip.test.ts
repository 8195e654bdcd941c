import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '@/scripts/release/zip.mjs';
import { withoutKey } from '@/scripts/release/zips.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);
const inZone = (zone: string, run: () => Uint8Array) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return run();
  } finally {
    process.env.TZ = before;
  }
};

describe('a zip', () => {
  it('has the same bytes whatever the order of its files and the zone of the machine', () => {
    const pack = (names: string[]) => zipFiles(Object.fromEntries(names.map((name) => [name, bytes(name)])));
    const one = inZone('Asia/Kathmandu', () => pack(['b/c.js', 'a.js', 'B.js', 'ä.txt']));
    const other = inZone('America/Los_Angeles', () => pack(['ä.txt', 'B.js', 'a.js', 'b/c.js']));
    expect(one).toEqual(other);
    expect(Object.keys(unzipSync(one)).sort()).toEqual(['B.js', 'a.js', 'b/c.js', 'ä.txt']);
  });

  it('for the store of Chrome has no key, and nothing else is changed', () => {
    const files = { 'manifest.json': bytes('{"name":"n","key":"k","version":"1"}'), 'a.js': bytes('a') };
    const store = withoutKey(files);
    expect(new TextDecoder().decode(store['manifest.json'])).toBe('{"name":"n","version":"1"}');
    expect(store['a.js']).toBe(files['a.js']);
    expect(() => withoutKey({ 'manifest.json': bytes('{}') })).toThrow('no key');
  });
});
