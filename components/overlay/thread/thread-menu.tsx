import { EllipsisVertical } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, type MenuEntry } from '@/components/ui/menu';
import type { Command } from '@/lib/domain/log/commands';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ThreadAct } from './thread-act';

export interface ThreadMenuProps {
  name: string;
  enrollment: Enrollment;
  onAct: (act: ThreadAct) => void;
  onReschedule: () => void;
}

/** Outcomes the rep may set by hand: a bounce and "no reply seen" are noticed, not declared. */
const BY_HAND = FINISH_REASONS.filter(
  (reason) => reason !== 'bounced' && reason !== 'no-reply' && reason !== 'removed',
);

/** The rarer actions on one prospect. */
export function ThreadMenu({ name, enrollment, onAct, onReschedule }: ThreadMenuProps) {
  const { t } = useTranslation('overlay');
  const { id: enrollmentId, stepIndex, state } = enrollment;
  const act = (command: Command, said: string) => () => onAct({ commands: [command], said });
  const hasStep = state === 'active' && enrollment.channel !== null;
  const entries: MenuEntry[] = [];
  if (hasStep)
    entries.push(
      {
        id: 'skip',
        label: t('thread.skip'),
        onSelect: act({ type: 'skip', enrollmentId, stepIndex }, t('said.skipped', { name })),
      },
      { id: 'reschedule', label: t('thread.reschedule'), onSelect: onReschedule },
    );
  if (state === 'active')
    entries.push({
      id: 'pause',
      label: t('thread.pause'),
      onSelect: act({ type: 'pause', enrollmentId, until: null, reason: 'rep' }, t('said.paused', { name })),
    });
  if (state === 'paused')
    entries.push({
      id: 'resume',
      label: t('thread.resume'),
      onSelect: act({ type: 'resume', enrollmentId }, t('said.resumed', { name })),
    });
  if (state === 'finished') {
    entries.push({
      id: 'restart',
      label: t('thread.restart'),
      onSelect: act({ type: 'restart', enrollmentId }, t('said.resumed', { name })),
    });
  } else {
    entries.push('separator');
    for (const reason of BY_HAND) {
      const words = t(`common:finish.${reason}`);
      entries.push({
        id: reason,
        label: t('thread.finish', { reason: words }),
        onSelect: act({ type: 'finish', enrollmentId, reason }, t('said.finished', { reason: words, name })),
      });
    }
    entries.push('separator', {
      id: 'remove',
      label: t('thread.remove'),
      danger: true,
      onSelect: act({ type: 'finish', enrollmentId, reason: 'removed' }, t('said.removed', { name })),
    });
  }
  return (
    <Menu
      entries={entries}
      trigger={
        <IconButton size="s" tip={false} label={t('thread.more', { name })}>
          <EllipsisVertical aria-hidden size={18} strokeWidth={1.75} />
        </IconButton>
      }
    />
  );
}
