import { useEffect, useState } from 'react';
import type { Now } from '@/lib/domain/time/time';
import { readPageNow } from '@/lib/platform/clock';

const MINUTE_MS = 60_000;

/** The present, renewed at each full minute: what is due changes by itself while the popup stays open. */
export function usePageNow(): Now {
  const [now, setNow] = useState(readPageNow);
  useEffect(() => {
    const timer = setTimeout(() => setNow(readPageNow()), MINUTE_MS - (now.at % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
