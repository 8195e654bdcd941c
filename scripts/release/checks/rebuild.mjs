import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { build, TARGETS } from '../output.mjs';
import { zipFolder } from '../zip.mjs';

/**
 * Unpacks the sources zip elsewhere and builds from it, as a reviewer does; node_modules are lent.
 * @param {Record<string, Uint8Array>} zips by name
 * @returns {string[]} a problem when the Firefox zip comes out otherwise
 */
export function rebuildFromSources(zips) {
  const named = (end) => Object.entries(zips).find(([name]) => name.endsWith(end))?.[1];
  const [sources, expected] = [named('-sources.zip'), named('-firefox.zip')];
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-sources-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(sources))) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
    build('firefox', { root: folder, quiet: true });
    const rebuilt = zipFolder(path.join(folder, '.output', TARGETS.firefox.folder));
    return Buffer.compare(rebuilt, expected) === 0
      ? []
      : ['It does not: something of the build lies outside the sources.'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
