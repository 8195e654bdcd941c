import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { E2E_BUILD } from '../../tests/support/builds';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A page without anything, one with an empty React tree, and one that holds the product's own functions. */
const PAGES = { blank: null, empty: 'pages/empty.ts', inside: 'pages/inside.ts' } as const;

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, entry)],
    ...{ outfile, bundle: true, minify: true, format: 'iife', charset: 'utf8', logLevel: 'error' },
    alias: { '@': ROOT },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.MODE': '"e2e"' },
  });
}

async function addPages(folder: string): Promise<void> {
  for (const [name, entry] of Object.entries(PAGES)) {
    const script = entry === null ? '' : `<script src="bench-${name}.js" defer></script>`;
    const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><div id="root"></div>${script}`;
    writeFileSync(path.join(folder, `bench-${name}.html`), html);
    if (entry !== null) await bundle(entry, path.join(folder, `bench-${name}.js`));
  }
}

/** Writes an extension of the given files, and the blank page. Returns its folder. */
export function writeExtension(folder: string, manifest: object, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  const whole = { manifest_version: 3, name: 'Beside', version: '1.0', ...manifest };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(whole));
  writeFileSync(path.join(folder, 'bench-blank.html'), '<!doctype html><meta charset="utf-8"><title>blank</title>');
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** The least a worker can do: paint a badge when it starts, and store a row for each request. */
const FLOOR_WORKER = `
const database = new Promise((resolve, reject) => {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('sends', { autoIncrement: true });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});
chrome.action.setBadgeText({ text: 'up' });
chrome.runtime.onMessage.addListener(() => {});
chrome.webRequest.onBeforeRequest.addListener(
  async ({ url, requestBody }) => {
    if (requestBody === null) return;
    const writing = (await database).transaction('sends', 'readwrite', { durability: 'strict' });
    writing.objectStore('sends').put({ url, at: Date.now() });
  },
  { urls: ['https://mail.google.com/sync/*'] },
  ['requestBody'],
);
`;

/** Makes what is measured and the floor in a folder of the system's temporary ones. Remove it with `remove`. */
export async function prepareExtensions() {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-bench-'));
  const extension = path.join(folder, 'next-touch');
  cpSync(E2E_BUILD, extension, { recursive: true });
  await addPages(extension);
  const floor = writeExtension(
    path.join(folder, 'floor'),
    {
      ...{ action: {}, permissions: ['webRequest'], host_permissions: ['https://mail.google.com/*'] },
      background: { service_worker: 'worker.js' },
    },
    { 'worker.js': FLOOR_WORKER },
  );
  return { extension, floor, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
