import { KeyRound, Laptop, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SyncMachine } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';

export interface MachineListProps {
  machines: readonly SyncMachine[];
  onInvite: () => void;
  /** Null: a new secret for all that are here. */
  onRemove: (id: string | null) => void;
}

/** The machines that share this log, and what can be done about them. */
export function MachineList({ machines, onInvite, onRemove }: MachineListProps) {
  const { t, i18n } = useTranslation(['sync', 'common']);
  const [asked, ask] = useState<SyncMachine | 'secret' | null>(null);
  const day = (at: number) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(at);
  return (
    <div className="nt-stack">
      <ul className="nt-machines">
        {machines.map((machine) => (
          <li key={machine.id}>
            <Laptop size={18} aria-hidden />
            <span className="nt-machine-words">
              <span className="nt-strong">{machine.name}</span>
              <span>{machine.isThis ? t('thisMachine') : t('joinedAt', { day: day(machine.joinedAt) })}</span>
            </span>
            {!machine.isThis && (
              <Button size="s" onClick={() => ask(machine)} aria-label={t('removeOne', { name: machine.name })}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="nt-acts">
        <Button look="tonal" icon={<Plus size={16} aria-hidden />} onClick={onInvite}>
          {t('invite')}
        </Button>
        <Button icon={<KeyRound size={16} aria-hidden />} onClick={() => ask('secret')}>
          {t('newSecret')}
        </Button>
      </div>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && ask(null)}
        title={asked === 'secret' || asked === null ? t('newSecretTitle') : t('removeTitle', { name: asked.name })}
        description={asked === 'secret' || asked === null ? t('newSecretWhat') : t('removeWhat')}
        confirmLabel={asked === 'secret' ? t('newSecret') : t('remove')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={() => asked !== null && onRemove(asked === 'secret' ? null : asked.id)}
      />
    </div>
  );
}
