import { useEffect, useState } from 'react';
import type { Light } from '@/components/checklist/health-light';
import type { PageService } from '@/lib/messages/contract';

export interface ShownHealth {
  light: Light;
  reason: string | null;
}

const UNKNOWN: ShownHealth = { light: 'unknown', reason: null };
const LOST = 'database-emptied';

/** The health light with its gravest reason. Asking also wakes the background, which then sweeps. */
export function useHealth(page: PageService, isDetecting: boolean): ShownHealth {
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
