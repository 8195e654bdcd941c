import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** What to do where there is no nats-server. */
export const HOW_TO_INSTALL =
  'Install nats-server 2.9 or newer: on Debian and Ubuntu `apt-get install nats-server`, on macOS `brew install nats-server`, or set NATS_SERVER to the file.';

function works(file) {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Whether this process may install Debian's package. */
function isDebianRoot() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * The nats-server to run: NATS_SERVER, or the one on the PATH.
 * @returns {{file: string, version: string} | null}
 */
export function findServer() {
  const file = process.env.NATS_SERVER ?? 'nats-server';
  const version = works(file);
  return version === null ? null : { file, version };
}

/** The same; where there is none and the user is root on Debian, its package is installed first. */
export function ensureServer() {
  const found = findServer();
  if (found || !isDebianRoot()) return found;
  console.log('nats-server is missing: installing the package of Debian.');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'nats-server']])
    spawnSync('apt-get', args, { stdio: 'inherit' });
  return findServer();
}
