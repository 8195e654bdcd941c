import { LogOut, Plus, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Teammate } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { TeamTold } from './team-told';

export interface TeamMembersProps {
  teammates: readonly Teammate[];
  onInvite: () => void;
  onRemove: (id: string) => void;
  onLeave: () => void;
}

/** The members of the rep's team, and what can be done about them. */
export function TeamMembers({ teammates, onInvite, onRemove, onLeave }: TeamMembersProps) {
  const { t, i18n } = useTranslation(['sync', 'common']);
  const [asked, ask] = useState<Teammate | 'leave' | null>(null);
  const day = (at: number) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(at);
  const one = asked === 'leave' ? null : asked;
  return (
    <div className="nt-stack">
      <ul className="nt-machines">
        {teammates.map((member) => (
          <li key={member.id}>
            <UserRound size={18} aria-hidden />
            <span className="nt-machine-words">
              <span className="nt-strong">{member.name}</span>
              <span>{member.isThis ? t('teammates.you') : t('joinedAt', { day: day(member.joinedAt) })}</span>
            </span>
            {!member.isThis && (
              <Button size="s" onClick={() => ask(member)} aria-label={t('removeOne', { name: member.name })}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <TeamTold />
      <div className="nt-acts">
        <Button look="tonal" icon={<Plus size={16} aria-hidden />} onClick={onInvite}>
          {t('teammates.invite')}
        </Button>
        <Button icon={<LogOut size={16} aria-hidden />} onClick={() => ask('leave')}>
          {t('teammates.leave')}
        </Button>
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && ask(null)}
        title={one ? t('removeTitle', { name: one.name }) : t('teammates.leaveTitle')}
        description={one ? t('teammates.removeWhat') : t('teammates.leaveWhat')}
        confirmLabel={one ? t('remove') : t('teammates.leave')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={() => (one ? onRemove(one.id) : onLeave())}
      />
    </div>
  );
}
