import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUILDS = process.env.NEXT_TOUCH_BUILDS ?? path.resolve(import.meta.dirname, '../../.output');
export const BUILD = path.join(BUILDS, 'chrome-mv3');
/** The same extension with a clock that tests may move. */
export const E2E_BUILD = path.join(BUILDS, 'chrome-mv3-e2e');

function editManifest(folder: string, edit: (manifest: Record<string, unknown>) => void): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  edit(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/** Sets the clock of an end-to-end build from its worker's first line on. @param ahead of the machine's, in ms */
export function setClock(folder: string, ahead: number): void {
  editManifest(folder, (manifest) => {
    // As lib/platform/clock.ts reads it.
    manifest.next_touch_clock = ahead;
  });
}

/** Takes away what fixes the extension's id: the browser then makes one of the folder's path. */
export function dropKey(folder: string): void {
  editManifest(folder, (manifest) => {
    delete manifest.key;
  });
}

/** A copy of a build in a temporary folder. Who takes it removes it. */
export function copyOf(build: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-extension-'));
  cpSync(build, folder, { recursive: true });
  return folder;
}
