import type { Evaluates } from './clock';

// biome-ignore lint/suspicious/noExplicitAny: rows are read raw, as the database holds them, and asserted field by field
export type Row = Record<string, any>;

/** All rows of a table, raw. `backstage` is any page of the extension. */
export function readTable(backstage: Evaluates, table: string, database = 'next-touch'): Promise<Row[]> {
  return backstage.evaluate(
    ([databaseName = '', name = '']) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(databaseName);
        let isNew = false;
        opening.onupgradeneeded = () => {
          // Before the worker has made it: it is not made by looking.
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = () => (isNew ? resolve([]) : reject(opening.error));
        opening.onsuccess = () => {
          const opened = opening.result;
          if (!opened.objectStoreNames.contains(name)) {
            opened.close();
            resolve([]);
            return;
          }
          const asking = opened.transaction(name).objectStore(name).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
          // When it has been read. While it is open the product could not upgrade its database.
          opened.close();
        };
      }),
    [database, table],
  );
}
