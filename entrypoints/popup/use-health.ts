import { useEffect, useState } from 'react';
import type { Light } from '@/components/checklist/health-light';
import type { PageService } from '@/lib/messages/contract';

/** The health light. Asking also wakes the background, which then sweeps. */
export function useHealth(page: PageService): Light {
  const [light, setLight] = useState<Light>('unknown');
  useEffect(() => {
    page.health().then(
      (health) => setLight(health.light),
      (error: unknown) => {
        console.error(error);
        setLight('amber');
      },
    );
  }, [page]);
  return light;
}
