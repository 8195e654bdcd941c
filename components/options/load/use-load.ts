import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Now } from '@/lib/domain/time/time';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { useAfterPaint } from '../../ui/use-after-paint';
import type { BegunSection } from '../shell/begin-section';

/** What the page of the load shows. */
export interface LoadQuestion {
  now: Now;
  rules: CalendarRules;
  /** The day whose touches are listed, and how many of them at most. */
  selected: LocalDate;
  listed: number;
  /** Most touches a day that what is overdue is spread over. */
  cap: number;
}

/** How full the days are, read live; what the first picture need not wait for is null until it has been read. */
export function useLoad({ now, rules, selected, listed, cap }: LoadQuestion, begun: BegunSection) {
  const { reads } = usePorts();
  const hour = now.local.slice(0, 13);
  const planned = useLive(() => reads.plannedByDay(now, rules), [reads, hour, rules], begun.load);
  const isPainted = useAfterPaint(planned.state === 'ready');
  const onDay = useLive(
    async () => (isPainted ? reads.plannedOn({ date: selected, now, rules }, listed) : null),
    [reads, hour, rules, selected, listed, isPainted],
  );
  const spread = useLive(
    async () => (isPainted ? reads.overdueSpread(now, cap, rules) : null),
    [reads, hour, cap, rules, isPainted],
  );
  const following = useLive(
    async () => (isPainted ? reads.followingByDay(now, rules) : null),
    [reads, hour, rules, isPainted],
  );
  return {
    planned,
    onDay: valueOr(onDay, null),
    spread: valueOr(spread, null),
    following: valueOr(following, null),
  };
}
