import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUILD = 'firefox-mv3-e2e';

/** Tests run on a copy of the build: building again while they run breaks nothing. */
export default function copyBuild() {
  const from = path.resolve(import.meta.dirname, '../../../.output', BUILD);
  if (!existsSync(path.join(from, 'manifest.json')))
    throw new Error(`No build in .output/${BUILD}: run \`npm run e2e:firefox\`, which builds first.`);
  const copy = mkdtempSync(path.join(tmpdir(), 'next-touch-builds-'));
  cpSync(from, path.join(copy, BUILD), { recursive: true });
  process.env.NEXT_TOUCH_BUILDS = copy;
  return () => rmSync(copy, { recursive: true, force: true });
}
