import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Rig } from './rig';

/** The folders in which the browser keeps the databases of the extension. */
export function databaseFolders({ profile, extensionId }: Rig): string[] {
  const folder = path.join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder)
    .filter((name) => name.includes(extensionId) && name.endsWith('leveldb'))
    .map((name) => path.join(folder, name));
}

/** The file that what is written now is appended to, in each of these folders: the one with the highest number. */
export function logFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
    return logs
      .sort()
      .slice(-1)
      .map((name) => path.join(folder, name));
  });
}
