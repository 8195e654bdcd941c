import { useLiveQuery } from 'dexie-react-hooks';

/** What a live question to the log gives: not answered yet, an answer, or why there is none. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

const LOADING = { state: 'loading' } as const;

/** A live query that hands its failure over instead of throwing it into the page. Asks again when `deps` change. */
export function useLive<T>(ask: () => Promise<T>, deps: unknown[]): Live<T> {
  const answer = useLiveQuery(async (): Promise<Live<T>> => {
    try {
      return { state: 'ready', value: await ask() };
    } catch (error) {
      return { state: 'failed', error };
    }
  }, deps);
  return answer ?? LOADING;
}

/** The answer, or the fallback while there is none. */
export function valueOr<T, F>(live: Live<T>, fallback: F): T | F {
  return live.state === 'ready' ? live.value : fallback;
}
