import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const NAMES_ON_PATH = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

function candidates() {
  if (process.platform === 'darwin')
    return ['/Applications', path.join(homedir(), 'Applications')].map((root) =>
      path.join(root, 'Firefox.app/Contents/MacOS/firefox'),
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .map((root) => path.join(root, 'Mozilla Firefox\\firefox.exe'));
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * The Firefox to test with, or null when none is installed.
 * @returns {string | null}
 * @throws when FIREFOX_PATH names a file that does not exist.
 */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named))
    throw new Error(`FIREFOX_PATH is set to ${named}, but there is no such file. Correct it or unset it.`);
  return named || (candidates().find((file) => existsSync(file)) ?? null);
}
