import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FirefoxBuild } from './firefox';

/**
 * Tests run on a copy of these builds: building again while they run breaks nothing.
 * @returns what removes it
 */
export function copyBuilds(...builds: FirefoxBuild[]): () => void {
  const copy = mkdtempSync(path.join(tmpdir(), 'next-touch-builds-'));
  for (const build of builds) {
    const from = path.resolve(import.meta.dirname, '../../../.output', build);
    if (!existsSync(path.join(from, 'manifest.json')))
      throw new Error(`No build in .output/${build}: \`npm run e2e:firefox\` and \`npm run faults\` build first.`);
    cpSync(from, path.join(copy, build), { recursive: true });
  }
  process.env.NEXT_TOUCH_BUILDS = copy;
  return () => rmSync(copy, { recursive: true, force: true });
}
