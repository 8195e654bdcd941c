import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from './output.mjs';
import { readFolder, zipFiles } from './zip.mjs';

const decode = (bytes) => JSON.parse(Buffer.from(bytes).toString('utf8'));

/**
 * The store gives the extension its own key and refuses a package that brings one.
 * @param {Record<string, Uint8Array>} files of the Chromium build
 * @returns {Record<string, Uint8Array>}
 */
export function withoutKey(files) {
  const { key, ...manifest } = decode(files['manifest.json']);
  if (!key) throw new Error('The Chromium manifest has no key: its id would change with the folder.');
  return { ...files, 'manifest.json': Buffer.from(JSON.stringify(manifest)) };
}

/**
 * Tracked files alone: what lies about in a working tree is not part of the sources.
 * @param {string} root
 */
export function trackedFiles(root = '.') {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, name))]));
}

/**
 * The zips of a release by file name.
 * @param {'chrome' | 'firefox' | 'team'} target @param {string} folder its build
 * @returns {Record<string, Uint8Array>}
 */
export function zipsOf(target, folder) {
  const name = `next-touch-${versionOf()}`;
  const files = readFolder(folder);
  if (target === 'team') return { [`${name}-team.zip`]: zipFiles(files) };
  if (target === 'chrome') {
    return {
      [`${name}-chrome.zip`]: zipFiles(files),
      [`${name}-chrome-web-store.zip`]: zipFiles(withoutKey(files)),
    };
  }
  return { [`${name}-firefox.zip`]: zipFiles(files), [`${name}-sources.zip`]: zipFiles(trackedFiles()) };
}
