import { useTranslation } from 'react-i18next';
import type { CadenceLine } from '@/components/options/cadences/cadence-list';
import type { Live } from '@/components/ports/ports';
import { useLive } from '@/components/ports/use-live';
import { spokenCadence } from '@/lib/i18n/preset-words';
import type { NextTouchDatabase } from '@/lib/storage/database';

export interface Cadences {
  lines: CadenceLine[];
  archived: CadenceLine[];
}

/** All cadences in the rep's order and language with how many prospects are in each, read live. */
export function useCadences(db: NextTouchDatabase): Live<Cadences> {
  const { t } = useTranslation();
  return useLive(async () => {
    const all = await db.cadences.orderBy('order').toArray();
    const lines = await Promise.all(
      all.map(async (cadence): Promise<CadenceLine> => {
        const states = ['active', 'paused'].map((state) => [cadence.id, state]);
        const running = await db.enrollments.where('[cadenceId+state]').anyOf(states).count();
        return { id: cadence.id, cadence: spokenCadence(t, cadence), running };
      }),
    );
    return {
      lines: lines.filter(({ cadence }) => cadence.archivedAt === null),
      archived: lines.filter(({ cadence }) => cadence.archivedAt !== null),
    };
  }, [db, t]);
}
