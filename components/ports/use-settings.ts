import { useEffect, useState } from 'react';
import type { Settings } from '@/lib/domain/settings';
import { usePorts } from './ports-context';

/** The rep's settings, kept up to date. @param first as read before the page was drawn */
export function useSettings(first: Settings): Settings {
  const { settings } = usePorts();
  const [shown, setShown] = useState(first);
  useEffect(() => {
    let isMounted = true;
    const stop = settings.onChange(() => {
      void settings.read().then((read) => isMounted && setShown(read), console.error);
    });
    return () => {
      isMounted = false;
      stop();
    };
  }, [settings]);
  return shown;
}
