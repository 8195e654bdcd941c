import Dexie from 'dexie';

/** Name of the database that is made to be deleted. Holds nothing. */
const SCRATCH_NAME = 'next-touch-scratch';

/**
 * Lets the browser begin a new file for what is written from now on to the databases of one folder.
 *
 * Chromium keeps IndexedDB in LevelDB, and after a start it goes on with the last log file, even where a crash has cut its last
 * record off. What is written behind such a record makes the next start find the file corrupted and empty the whole folder
 * (https://github.com/google/leveldb/issues/1287; Chromium 156, seen 2026-11-29). Deleting a database moves what the log file
 * holds into a table and begins a new file. Firefox keeps a file for each database and loses nothing by it.
 * @param factory of the folder
 */
export async function beginNewLogFile(factory: IDBFactory): Promise<void> {
  const scratch = new Dexie(SCRATCH_NAME, { indexedDB: factory, IDBKeyRange });
  scratch.version(1).stores({ nothing: 'id' });
  await scratch.open();
  await scratch.delete();
}
