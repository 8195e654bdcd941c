import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Tests run on a copy of the builds: building again while they run breaks nothing. */
export default function copyBuilds() {
  const copy = mkdtempSync(path.join(tmpdir(), 'next-touch-builds-'));
  const output = path.resolve(import.meta.dirname, '../../.output');
  for (const build of ['chrome-mv3', 'chrome-mv3-e2e']) {
    const from = path.join(output, build);
    if (!existsSync(path.join(from, 'manifest.json'))) {
      throw new Error(
        `No build in .output/${build}: run \`npm test\`, which builds first, or \`npx wxt build\` and \`npx wxt build --mode e2e\`.`,
      );
    }
    cpSync(from, path.join(copy, build), { recursive: true });
  }
  process.env.NEXT_TOUCH_BUILDS = copy;
  return () => rmSync(copy, { recursive: true, force: true });
}
