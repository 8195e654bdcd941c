import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FirefoxBuild } from './firefox';

const BUILDS: FirefoxBuild[] = ['firefox-mv3-e2e', 'firefox-mv3-team-e2e'];

/** Tests run on a copy of the builds: building again while they run breaks nothing. */
export default function copyBuilds() {
  const copy = mkdtempSync(path.join(tmpdir(), 'next-touch-builds-'));
  for (const build of BUILDS) {
    const from = path.resolve(import.meta.dirname, '../../../.output', build);
    if (!existsSync(path.join(from, 'manifest.json')))
      throw new Error(`No build in .output/${build}: run \`npm run e2e:firefox\`, which builds first.`);
    cpSync(from, path.join(copy, build), { recursive: true });
  }
  process.env.NEXT_TOUCH_BUILDS = copy;
  return () => rmSync(copy, { recursive: true, force: true });
}
