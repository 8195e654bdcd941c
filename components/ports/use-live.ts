import { useLayoutEffect, useRef, useState } from 'react';
import type { Begun } from './begun';
import type { Live } from './ports';
import { usePorts } from './ports-context';

const LOADING = { state: 'loading' } as const;

/**
 * A question to the log, asked again when what it read has changed or when `deps` do. The answer to the question before
 * stays until the new one is there; a failure is an answer, too, and throws nothing into the page.
 * @param ask null = nothing is asked yet
 * @param begun the same question, where it was asked before the page was drawn
 */
export function useLive<T>(ask: (() => Promise<T>) | null, deps: unknown[], begun: Begun<T> | null = null): Live<T> {
  const { follow } = usePorts();
  const [answer, setAnswer] = useState<Live<T>>(() => begun?.answer() ?? LOADING);
  const first = useRef(begun);
  // In the commit itself: an effect would wait until the frame without the answer is painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its question depends on
  useLayoutEffect(() => {
    const { current } = first;
    first.current = null;
    if (current) return current.follow(setAnswer);
    return ask ? follow(ask, setAnswer) : undefined;
  }, [follow, ...deps]);
  return answer;
}

/** The answer, or the fallback while there is none. */
export function valueOr<T, F>(live: Live<T>, fallback: F): T | F {
  return live.state === 'ready' ? live.value : fallback;
}
