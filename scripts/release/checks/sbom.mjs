import { spawnSync } from 'node:child_process';
import { writeRelease } from '../output.mjs';

/**
 * Writes the bill of materials (CycloneDX) of what is shipped, by npm from the lockfile.
 * @param {string} name of the file
 * @returns {{ file: string, components: number }}
 */
export function billOfMaterials(name) {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`npm could not write the bill of materials: ${stderr}`);
  return { file: writeRelease(name, stdout), components: JSON.parse(stdout).components.length };
}
