/** IndexedDB alone: what storing rows costs below everything that is ours. */

const COPY = 'bench-raw';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

interface Rows {
  store: string;
  rows: unknown[];
}

/** Empty stores with the keys and indices of these. */
async function openCopy(source: IDBDatabase, stores: readonly string[]): Promise<IDBDatabase> {
  await done(indexedDB.deleteDatabase(COPY));
  const reading = source.transaction([...stores]);
  const opening = indexedDB.open(COPY, 1);
  const schema = stores.map((name) => {
    const { keyPath, indexNames } = reading.objectStore(name);
    const indices = [...indexNames].map((each) => reading.objectStore(name).index(each));
    return { name, keyPath, indices };
  });
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, indices } of schema) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const { name: index, keyPath: path, unique, multiEntry } of indices)
        store.createIndex(index, path, { unique, multiEntry });
    }
  };
  return done(opening);
}

/** All rows of the stores that name `mark` somewhere. */
async function marked(source: IDBDatabase, stores: readonly string[], mark: string): Promise<Rows[]> {
  const found: Rows[] = [];
  for (const store of stores) {
    const rows: unknown[] = await done(source.transaction(store).objectStore(store).getAll());
    found.push({ store, rows: rows.filter((row) => JSON.stringify(row).includes(mark)) });
  }
  return found;
}

/**
 * Puts copies of the rows of these stores that name `mark` into a database of the same keys and indices, in one strict
 * transaction, as the product stores them. Ms until it is complete, and the number of rows.
 */
export async function putRaw(stores: readonly string[], mark: string): Promise<{ ms: number; rows: number }> {
  const source = await done(indexedDB.open('next-touch'));
  const all = await marked(source, stores, mark);
  const copy = await openCopy(source, stores);
  source.close();
  const start = performance.now();
  const writing = copy.transaction([...stores], 'readwrite', { durability: 'strict' });
  for (const { store, rows } of all) {
    const into = writing.objectStore(store);
    for (const row of rows) into.put(row);
  }
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  const ms = performance.now() - start;
  copy.close();
  await done(indexedDB.deleteDatabase(COPY));
  return { ms, rows: all.reduce((sum, { rows }) => sum + rows.length, 0) };
}
