import { useLayoutEffect, useState } from 'react';
import type { Live } from './ports';
import { usePorts } from './ports-context';

const LOADING = { state: 'loading' } as const;

/**
 * A question to the log, asked again when what it read has changed or when `deps` do. The answer to the question before
 * stays until the new one is there; a failure is an answer, too, and throws nothing into the page.
 */
export function useLive<T>(ask: () => Promise<T>, deps: unknown[]): Live<T> {
  const { follow } = usePorts();
  const [answer, setAnswer] = useState<Live<T>>(LOADING);
  // In the commit itself: an effect would wait until the frame without the answer is painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its question depends on
  useLayoutEffect(() => follow(ask, setAnswer), [follow, ...deps]);
  return answer;
}

/** The answer, or the fallback while there is none. */
export function valueOr<T, F>(live: Live<T>, fallback: F): T | F {
  return live.state === 'ready' ? live.value : fallback;
}
