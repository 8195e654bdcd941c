import { useEffect, useState } from 'react';

/**
 * What a page does without at its first sight, in a file of its own. Null until it has loaded. `React.lazy` would show what comes
 * late up to 300 ms later still.
 * @param load imports the file; the same function at each render
 */
export function useLater<T extends object>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    if (isWanted) void load().then(setLoaded, console.error);
  }, [load, isWanted]);
  return loaded;
}
