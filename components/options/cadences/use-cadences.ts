import { spokenCadence } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Live } from '../../ports/ports';
import { usePorts } from '../../ports/ports-context';
import { useLive } from '../../ports/use-live';
import type { CadenceLine } from './cadence-facts';

export interface Cadences {
  lines: CadenceLine[];
  archived: CadenceLine[];
}

/** All cadences in the rep's order and language with how many prospects are in each, read live. */
export function useCadences(): Live<Cadences> {
  const { t } = useTranslation();
  const { reads } = usePorts();
  return useLive(async () => {
    const all = await reads.cadences();
    const lines = await Promise.all(
      all.map(async (cadence): Promise<CadenceLine> => {
        const running = await reads.runningIn(cadence.id);
        return { id: cadence.id, cadence: spokenCadence(t, cadence), running };
      }),
    );
    return {
      lines: lines.filter(({ cadence }) => cadence.archivedAt === null),
      archived: lines.filter(({ cadence }) => cadence.archivedAt !== null),
    };
  }, [reads, t]);
}
