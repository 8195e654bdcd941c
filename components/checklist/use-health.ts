import { useCallback, useEffect, useState } from 'react';
import { usePorts } from '../ports/ports-context';
import type { Light } from './health-light';

export interface ShownHealth {
  light: Light;
  reason: string | null;
  /** Gives back access to Gmail where that is what is wrong; to be called in the handler of a click. Else null. */
  repair: (() => Promise<void>) | null;
}

const UNKNOWN = { light: 'unknown' as Light, reason: null as string | null };
const LOST = 'database-emptied';

/**
 * The health light with its gravest reason. Asking also wakes the background, which then sweeps.
 * @param isAsked false = not yet
 */
export function useHealth(isDetecting: boolean, isAsked: boolean): ShownHealth {
  const { services, requestGmailAccess } = usePorts();
  const { page } = services;
  const [health, setHealth] = useState(UNKNOWN);
  const ask = useCallback(
    () =>
      page.health().then(
        ({ light, reasons }) => setHealth({ light, reason: reasons[0] ?? null }),
        (error: unknown) => {
          console.error(error);
          setHealth({ light: 'amber', reason: null });
        },
      ),
    [page],
  );
  useEffect(() => {
    if (isAsked) void ask();
  }, [ask, isAsked]);
  const repair = async () => {
    if (await requestGmailAccess()) await ask();
  };
  // Nothing is wrong with detection that is off; with the log there may be.
  if (!isDetecting && health.reason !== LOST) return { light: 'off', reason: null, repair: null };
  return { ...health, repair: health.reason === 'no-access' ? repair : null };
}
