import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Cadence, revisionOf } from '@/lib/domain/cadence/cadence';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { spokenCadence } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { DayCounts } from '@/lib/pages/reads';
import type { RowNudge } from '../nudge-row/row-nudge';
import type { Live } from '../ports/ports';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { useAfterPaint } from '../ui/use-after-paint';
import type { BegunChecklist } from './begin-checklist';
import { FIRST, type ListQuestion, listKey, readList } from './read-list';

/** Rows read then; as many again each time the rep comes near the end of them. */
const PAGE = 200;
/** Most rows read at once when grouped by anything but the day: rows read later would appear between those shown. */
const MOST_GROUPED = 2_000;
const MOST_HITS = 100;
/** States in which there is a touch to do. */
const OFFERED: ReadonlySet<Nudge['state']> = new Set(['overdue', 'due', 'coming', 'snoozed']);

export interface ChecklistData {
  nudges: Live<RowNudge[]>;
  /** There are more rows than these. */
  more: boolean;
  /** There are, and they are being read: these are those of the first frame. */
  isFirst: boolean;
  /** Reads more of them; null where the list ends here although there are more. */
  onMore: (() => void) | null;
  counts: DayCounts | null;
  /** Names by id, archived ones too: rows may still be in them. */
  cadences: ReadonlyMap<string, string>;
  /** Those somebody can be moved to, in the rep's order. */
  openCadences: ReadonlyMap<string, string>;
  /** The first rows are drawn: what they need not wait for may be read and drawn now. */
  isPainted: boolean;
}

/** Where else the people on these rows are; read after the rows, which do not wait for it. */
function useElsewhere(rows: RowNudge[] | null, cadences: ReadonlyMap<string, string>) {
  const { reads } = usePorts();
  const ids = rows?.map((row) => row.enrollmentId).join() ?? '';
  const answer = useLive(rows && (async () => reads.elsewhere(rows)), [reads, ids]);
  const places = valueOr(answer, null);
  return useMemo(
    () =>
      (row: RowNudge): RowNudge => {
        const found = places?.get(row.prospectId);
        if (!found) return row;
        const named = found.map(({ mailbox, cadenceId }) => ({
          mailbox,
          cadence: cadences.get(cadenceId ?? '') ?? cadenceId,
        }));
        return { ...row, elsewhere: named };
      },
    [places, cadences],
  );
}

/** The best item to give with each row; read after the rows, which do not wait for it. */
function useOffers(rows: RowNudge[] | null) {
  const { reads } = usePorts();
  const asked = rows?.filter(({ channel, state }) => channel !== null && OFFERED.has(state)) ?? [];
  const key = asked.map(({ enrollmentId, stepIndex, gives = '' }) => `${enrollmentId}#${stepIndex}${gives}`).join();
  const answer = useLive(asked.length > 0 ? async () => reads.offers(asked) : null, [reads, key]);
  const offers = asked.length > 0 ? valueOr(answer, null) : null;
  return useCallback(
    (row: RowNudge): RowNudge => {
      const offer = offers?.get(row.enrollmentId);
      return offer ? { ...row, offer } : row;
    },
    [offers],
  );
}

/** With what the step to do should give, in the rep's words. */
function withGives(row: RowNudge, plans: readonly Cadence[]): RowNudge {
  const cadence = plans.find((each) => each.id === row.cadenceId);
  const gives = cadence && row.channel && revisionOf(cadence, row.revision)?.steps[row.stepIndex]?.gives;
  return gives ? { ...row, gives } : row;
}

/** What the checklist shows of the log, read live. */
export function useChecklistData(question: ListQuestion, begun: BegunChecklist | null): ChecklistData {
  const { t } = useTranslation();
  const { reads } = usePorts();
  const { now, view, query, attempt } = question;
  const nowLocal = now.local;
  const key = listKey(question);
  const [reach, setReach] = useState({ key, limit: FIRST });
  const searching = query.trim() !== '';
  const paged = !searching && view.grouping === 'day';
  const limit = searching ? MOST_HITS : !paged ? MOST_GROUPED : reach.key === key ? reach.limit : PAGE;
  const isBegun = begun?.key === key && begun.nowLocal === nowLocal && limit === FIRST;
  const answer = useLive(
    async () => readList(reads, question, limit),
    [reads, nowLocal, key, limit],
    isBegun ? begun.list : null,
  );
  const stored = useLive(async () => reads.cadences(), [reads, attempt], begun?.cadences);
  // A cadence says what its steps should give: rows drawn before would be drawn again.
  const isRead = answer.state !== 'loading' && stored.state !== 'loading';
  const isPainted = useAfterPaint(isRead);
  useEffect(() => {
    if (isPainted) setReach((first) => (first.limit === FIRST ? { ...first, limit: PAGE } : first));
  }, [isPainted]);
  const counts = useLive(isPainted ? async () => reads.dayCounts(now) : null, [reads, nowLocal, attempt, isPainted]);
  const lastCounts = useRef<DayCounts | null>(null);
  lastCounts.current = valueOr(counts, lastCounts.current);
  const lastStored = useRef<readonly Cadence[]>([]);
  lastStored.current = valueOr(stored, lastStored.current);
  const known = lastStored.current;
  const plans = useMemo(() => known.map((each) => spokenCadence(t, each)), [known, t]);
  const names = useMemo(() => new Map(plans.map((each) => [each.id, each.name])), [plans]);
  const open = useMemo(
    () => new Map(plans.filter((each) => each.archivedAt === null).map((each) => [each.id, each.name])),
    [plans],
  );

  // The answer to an earlier question is not drawn, because rows of another tab would flash. The answer to the same
  // question with fewer rows is: the list grows in place.
  const ready = isRead && answer.state === 'ready' && answer.value.key === key ? answer.value : null;
  // The same rows as long as nothing of them has changed: they are not drawn anew when something else has.
  const given = useMemo(() => ready?.nudges.map((row) => withGives(row, plans)) ?? null, [ready, plans]);
  const withPlaces = useElsewhere(isPainted ? given : null, names);
  const more = ready?.more ?? false;
  const rows = useMemo(() => given?.map(withPlaces) ?? null, [given, withPlaces]);
  const withOffer = useOffers(searching || !isPainted ? null : rows);
  const offered = useMemo(() => rows?.map(withOffer), [rows, withOffer]);
  const nudges: Live<RowNudge[]> = offered
    ? { state: 'ready', value: offered }
    : answer.state === 'ready'
      ? { state: 'loading' }
      : answer;
  return {
    nudges,
    more,
    isFirst: more && ready?.limit === FIRST,
    // Not again while the last request is under way, nor before the first frame.
    onMore:
      more && paged && limit !== FIRST && ready?.limit === limit ? () => setReach({ key, limit: limit + PAGE }) : null,
    counts: lastCounts.current,
    cadences: names,
    openCadences: open,
    isPainted,
  };
}
