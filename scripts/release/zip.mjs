import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The first moment a zip can hold. Read as local time by the packer, so the bytes are the same in every zone. */
const noTime = () => new Date(1980, 0, 1);

/**
 * Packs files so that the same contents give the same bytes on every machine: sorted by name, no time stamps.
 * @param {Record<string, Uint8Array>} files by their path in the zip, with `/`
 * @returns {Uint8Array}
 */
export function zipFiles(files) {
  // Code units, not a locale's order.
  const names = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name]])), { level: 9, mtime: noTime(), os: 3 });
}

/**
 * @param {string} folder
 * @returns {Record<string, Uint8Array>} every file below, by its path with `/`
 */
export function readFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
}

/** @param {string} folder */
export const zipFolder = (folder) => zipFiles(readFolder(folder));
