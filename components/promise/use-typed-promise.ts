import { useEffect, useRef, useState } from 'react';
import type { ProspectPromise } from '@/lib/domain/prospect/promise';

/** Reads a promise out of a text. */
export type FindPromise = (text: string) => Promise<ProspectPromise | null>;

/** Characters at the end that are read: notes grow there. */
const LAST = 300;
/** Pause after the last key (ms) before the text is read. */
const PAUSE_MS = 500;

/** What a text the rep is typing promises; null while it names no day. The text goes nowhere else. */
export function useTypedPromise(text: string, find: FindPromise): ProspectPromise | null {
  const [found, setFound] = useState<{ text: string; promise: ProspectPromise | null }>({ text: '', promise: null });
  const ask = useRef(find);
  ask.current = find;
  useEffect(() => {
    if (text.trim() === '') return;
    let isOn = true;
    const timer = setTimeout(() => {
      ask.current(text.slice(-LAST)).then(
        (promise) => isOn && setFound({ text, promise }),
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found.text === text ? found.promise : null;
}
