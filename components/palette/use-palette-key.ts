import { useEffect, useRef } from 'react';

/** As keyboards have it printed; on a Mac ⌘ does the same. */
export const PALETTE_KEY = 'Ctrl K';

/** Ctrl-K, ⌘-K on a Mac. */
export function isPaletteKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && !event.altKey && !event.shiftKey && event.ctrlKey !== event.metaKey;
}

/** Its key opens the palette from anywhere on the page, also while typing. */
export function usePaletteKey(onKey: () => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
