import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { lastActWords } from './last-act-words';

const MOST = 10;

/** Something the rep did, on any surface, that can be taken back. */
export interface RecentAct {
  batch: string;
  /** "Done: call · Ada Field". */
  words: string;
  local: LocalDateTime;
}

/**
 * The last acts of all surfaces, latest first, read live from the log.
 * @param isAsked false = not yet
 */
export function useLastActs(now: Now, cadences: ReadonlyMap<string, string>, isAsked: boolean): RecentAct[] {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const { reads } = usePorts();
  const acts = valueOr(useLive(isAsked ? async () => reads.lastActs(MOST) : null, [reads, isAsked]), []);
  const context = { t, locale: i18n.language, now: now.local, cadences };
  return acts.map((act) => ({
    batch: act.batch,
    words: lastActWords(act, context),
    local: nowIn(act.at, now.zone).local,
  }));
}
