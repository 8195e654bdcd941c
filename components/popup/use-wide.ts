import { useSyncExternalStore } from 'react';

/** Room for the list and what is known of the current person beside it. The same width as in `popup.css`. */
const WIDE = '(min-width: 1000px)';

/** Whether the checklist has a page of its own to fill. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(WIDE).matches,
  );
}
