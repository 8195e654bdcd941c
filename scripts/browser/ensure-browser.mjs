import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';

const require = createRequire(import.meta.url);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 });
  return status === 0;
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Each way to get a browser on a machine without one, tried in this order. */
const WAYS = [
  {
    name: "Debian's chromium package",
    possible: isDebianRoot,
    install: () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
      return (
        spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env })
          .status === 0
      );
    },
  },
  {
    name: "Playwright's Chromium download",
    possible: () => true,
    install: () => {
      const cli = path.join(path.dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
      return run(process.execPath, [cli, 'install', 'chromium']);
    },
  },
];

/**
 * Finds a browser, installing one if there is none.
 * @returns {{ file: string, from: string }}
 * @throws with what to do when none is installed and none can be.
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  for (const way of WAYS) {
    if (!way.possible()) continue;
    console.log(`No browser found. Installing ${way.name} …`);
    const installed = way.install() ? findBrowser() : null;
    if (installed) return installed;
  }
  throw new Error(
    'No browser found and none could be installed. Install Chrome, Chromium, Edge or Brave, or set CHROME_PATH to the program file of one, and try again.',
  );
}
