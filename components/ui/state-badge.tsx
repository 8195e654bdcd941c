import {
  AlarmClock,
  CalendarClock,
  CircleAlert,
  CircleCheck,
  Flag,
  Hourglass,
  type LucideIcon,
  PauseCircle,
  Reply,
} from 'lucide-react';
import type { NudgeState } from '@/lib/domain/nudge/nudge';
import { useTranslation } from '@/lib/i18n/use-translation';

const ICONS: Record<NudgeState, LucideIcon> = {
  overdue: CircleAlert,
  due: Flag,
  coming: CalendarClock,
  waiting: Hourglass,
  snoozed: AlarmClock,
  paused: PauseCircle,
  replied: Reply,
  finished: CircleCheck,
};

/** The icon of a state alone, where its word stands in the name of what holds it. */
export function StateIcon({ state, size }: { state: NudgeState; size: number }) {
  const Icon = ICONS[state];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}

/** A state as word + icon + colour, never colour alone. `words` replaces the state's own word ("Due today"). */
export function StateBadge({ state, words }: { state: NudgeState; words?: string }) {
  const { t } = useTranslation('common');
  const Icon = ICONS[state];
  return (
    <span className={`nt-badge nt-badge-${state}`}>
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      {words ?? t(`state.${state}`)}
    </span>
  );
}
