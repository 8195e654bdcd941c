import { useEffect, useState } from 'react';
import { usePorts } from '../ports/ports-context';
import type { Light } from './health-light';

export interface ShownHealth {
  light: Light;
  reason: string | null;
}

const UNKNOWN: ShownHealth = { light: 'unknown', reason: null };
const LOST = 'database-emptied';

/** The health light with its gravest reason. Asking also wakes the background, which then sweeps. */
export function useHealth(isDetecting: boolean): ShownHealth {
  const { page } = usePorts().services;
  const [health, setHealth] = useState(UNKNOWN);
  useEffect(() => {
    page.health().then(
      ({ light, reasons }) => setHealth({ light, reason: reasons[0] ?? null }),
      (error: unknown) => {
        console.error(error);
        setHealth({ light: 'amber', reason: null });
      },
    );
  }, [page]);
  // Nothing is wrong with detection that is off; with the log there may be.
  return isDetecting || health.reason === LOST ? health : { light: 'off', reason: null };
}
