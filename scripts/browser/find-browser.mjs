import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Where each system keeps Chromium-family browsers, in the order we try them. */
const NAMES_ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].flatMap((name) => [
  `/Applications/${name}.app/Contents/MacOS/${name}`,
  path.join(homedir(), `Applications/${name}.app/Contents/MacOS/${name}`),
]);

const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

function candidates() {
  if (process.platform === 'darwin') return MAC_APPS;
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return WINDOWS_PATHS.flatMap((tail) => roots.filter(Boolean).map((root) => path.join(root, tail)));
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Playwright's own Chromium, if it was downloaded before. */
function playwrightsOwn() {
  try {
    const file = chromium.executablePath();
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** Whether a program says it is a browser of the Chromium family. On Windows, where asking opens a window, any file will do. */
function isBrowser(file) {
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 && /chrom|edge|brave/i.test(stdout);
}

/**
 * The browser to use, or null when none is installed.
 * @returns {{ file: string, from: string } | null}
 * @throws when CHROME_PATH names a file that does not exist or is no browser.
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH is set to ${named}, but there is no such file. Correct it or unset it.`);
    if (!isBrowser(named))
      throw new Error(
        `CHROME_PATH is set to ${named}, which is not the program of a Chrome, Chromium, Edge or Brave. Correct it or unset it.`,
      );
    return { file: named, from: 'CHROME_PATH' };
  }
  const installed = candidates().find((file) => existsSync(file));
  if (installed) return { file: installed, from: 'installed' };
  const own = playwrightsOwn();
  return own ? { file: own, from: "Playwright's download" } : null;
}
