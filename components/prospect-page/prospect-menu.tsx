import { EllipsisVertical } from 'lucide-react';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';

export type ProspectAct =
  | 'edit'
  | 'wake'
  | 'reschedule'
  | 'pause'
  | 'resume'
  | 'finish'
  | 'restart'
  | 'cadence'
  | 'merge'
  | 'split'
  | 'erase';

/** What can be done with this prospect as it stands at `now`. */
export function prospectActs(
  enrollment: Enrollment | null,
  merged: readonly string[],
  now: LocalDateTime,
): ProspectAct[] {
  const runs = enrollment !== null && enrollment.state !== 'finished';
  const acts: (ProspectAct | false)[] = [
    'edit',
    enrollment?.state === 'active' && (enrollment.snoozedUntil ?? '') > now && 'wake',
    enrollment?.state === 'active' && enrollment.channel !== null && 'reschedule',
    enrollment?.state === 'active' && 'pause',
    enrollment?.state === 'paused' && 'resume',
    'cadence',
    runs && 'finish',
    enrollment !== null && 'restart',
    'merge',
    merged.length > 0 && 'split',
    'erase',
  ];
  return acts.filter((act) => act !== false);
}

export interface ProspectMenuProps {
  name: string;
  acts: ProspectAct[];
  onAct: (act: ProspectAct) => void;
}

/** All acts on a prospect; what destroys stands apart and last. */
export function ProspectMenu({ name, acts, onAct }: ProspectMenuProps) {
  const { t } = useTranslation(['popup', 'common']);
  const entries = acts.flatMap((act): MenuEntry[] => [
    ...(act === 'erase' ? (['separator'] as const) : []),
    { id: act, label: t(`popup:prospect.act.${act}`), danger: act === 'erase', onSelect: () => onAct(act) },
  ]);
  return (
    <Menu
      entries={entries}
      trigger={
        <IconButton tip={false} label={t('common:action.for', { action: t('common:action.more'), name })}>
          <EllipsisVertical size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    />
  );
}
