import { spawnSync } from 'node:child_process';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { ensureServer, HOW_TO_INSTALL } from './find-server.mjs';

/** The long form of the trials of sync: real browsers, three real nodes, all faults. Builds what it needs first. */
if (!ensureServer()) {
  console.error(HOW_TO_INSTALL);
  process.exit(1);
}
const env = { ...process.env, FULL: '1', NODE_ENV: 'production', NEXT_TOUCH_BROWSER: ensureBrowser().file };
const run = (...args) => spawnSync('npx', args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status;
const built = run('wxt', 'build', '--mode', 'team-e2e');
process.exit(
  built || run('playwright', 'test', '--config', 'tests/e2e-sync/playwright.config.ts', ...process.argv.slice(2)),
);
