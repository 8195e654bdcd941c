import { useEffect, useState } from 'react';
import type { Now } from '@/lib/domain/time/time';
import { usePorts } from './ports-context';

const MINUTE_MS = 60_000;

/** The present, renewed at each full minute, so that an open page shows what has fallen due. */
export function usePageNow(): Now {
  const { clock } = usePorts();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(clock.now()), MINUTE_MS - (now.at % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [now, clock]);
  return now;
}
