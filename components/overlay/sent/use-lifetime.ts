import { useEffect, useRef, useState } from 'react';

/**
 * Counts down whole seconds while not paused, then calls `onEnd` once.
 *
 * @param seconds the time; a change starts it again
 */
export function useLifetime(seconds: number, paused: boolean, onEnd: () => void): void {
  const [left, setLeft] = useState(seconds);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  }, [onEnd]);
  useEffect(() => setLeft(seconds), [seconds]);
  useEffect(() => {
    if (paused) return;
    if (left <= 0) {
      end.current();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, paused]);
}
