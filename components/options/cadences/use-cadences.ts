import { spokenCadence } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Live } from '../../ports/ports';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { useAfterPaint } from '../../ui/use-after-paint';
import type { BegunSection } from '../shell/begin-section';
import type { CadenceLine } from './cadence-facts';

export interface Cadences {
  lines: CadenceLine[];
  archived: CadenceLine[];
}

/** All cadences in the rep's order and language with how many prospects are in each, read live. */
export function useCadences(begun: BegunSection): Live<Cadences> {
  const { t } = useTranslation();
  const { reads } = usePorts();
  const all = useLive(async () => reads.cadences(), [reads], begun.cadences);
  const ids = valueOr(all, []).map(({ id }) => id);
  const isPainted = useAfterPaint(all.state === 'ready');
  // Counted when the cadences are on the screen: in a large log that takes longer than reading them.
  const counts = useLive(async () => {
    if (!isPainted) return null;
    return new Map(await Promise.all(ids.map(async (id) => [id, await reads.runningIn(id)] as const)));
  }, [reads, ids.join('\n'), isPainted]);
  if (all.state !== 'ready') return all;
  const running = valueOr(counts, null);
  const lines = all.value.map(
    (cadence): CadenceLine => ({
      id: cadence.id,
      cadence: spokenCadence(t, cadence),
      running: running?.get(cadence.id) ?? null,
    }),
  );
  const value = {
    lines: lines.filter(({ cadence }) => cadence.archivedAt === null),
    archived: lines.filter(({ cadence }) => cadence.archivedAt !== null),
  };
  return { state: 'ready', value };
}
