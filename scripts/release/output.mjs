import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Browsers we build for: WXT's arguments and the folder it leaves in `.output/`. */
export const TARGETS = {
  chrome: { args: ['build'], folder: 'chrome-mv3' },
  firefox: { args: ['build', '-b', 'firefox', '--mv3'], folder: 'firefox-mv3' },
  /** The edition with sync, for Chromium. */
  team: { args: ['build', '--mode', 'team'], folder: 'chrome-mv3-team' },
};

/**
 * The target named on the command line.
 * @param {string | undefined} name
 * @returns {'chrome' | 'firefox' | 'team'}
 */
export function targetNamed(name = 'chrome') {
  if (name in TARGETS) return /** @type {'chrome' | 'firefox' | 'team'} */ (name);
  throw new Error(`Build for ${Object.keys(TARGETS).join(' or ')}, not for "${name}".`);
}

/** @param {string} [root] */
export const versionOf = (root = '.') => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;

/**
 * Builds with WXT, in production mode, and copies the build to `dist/<browser>`, a folder that file dialogs show.
 * @param {'chrome' | 'firefox' | 'team'} target
 * @param {{ root?: string, quiet?: boolean }} [options]
 * @returns {string} the folder WXT left
 */
export function build(target, { root = '.', quiet = false } = {}) {
  const { args, folder } = TARGETS[target];
  const wxt = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve(wxt), ...args], {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0 && quiet) console.error(stdout, stderr);
  if (status !== 0) throw new Error(`The build for ${target} failed: its message is above.`);
  const built = path.join(root, '.output', folder);
  const visible = path.join(root, 'dist', target);
  rmSync(visible, { recursive: true, force: true });
  cpSync(built, visible, { recursive: true });
  return built;
}

/**
 * Writes a file of the release.
 * @param {string} name @param {Uint8Array | string} content
 * @returns {string} its path
 */
export function writeRelease(name, content) {
  mkdirSync('dist', { recursive: true });
  const file = path.join('dist', name);
  writeFileSync(file, content);
  return file;
}
