import { useState } from 'react';
import type { Command } from '@/lib/domain/log/commands';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Refused } from '../acts/use-acts';
import { ConfirmDialog } from '../ui/dialog';

export interface DespiteDialogProps {
  /** The last act on this page that was refused. */
  refused: Refused | null;
  now: LocalDateTime;
  onGoOn: (commands: [Command, ...Command[]]) => void;
}

const goingOn = (command: Command): Command =>
  command.type === 'enroll' || command.type === 'restart' ? { ...command, despite: true } : command;

/** Where somebody told a teammate that they want no more mail: says whom and when, before the rep starts all the same. */
export function DespiteDialog({ refused, now, onGoOn }: DespiteDialogProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const [closed, close] = useState<Refused | null>(null);
  const told = refused?.refusal.code === 'opted-out' ? refused : null;
  const { teammate = '', day = '' } = told?.refusal.detail ?? {};
  const values = {
    name: told?.name ?? '',
    teammate,
    day: day === '' ? '' : formatDay(i18n.language, String(day), now),
  };
  return (
    <ConfirmDialog
      open={told !== null && told !== closed}
      onOpenChange={(open) => !open && close(told)}
      title={t('popup:prospect.despiteTitle', values)}
      description={t('popup:prospect.despiteWhat', values)}
      confirmLabel={t('popup:prospect.despiteConfirm')}
      cancelLabel={t('common:action.cancel')}
      onConfirm={() => {
        const [first, ...others] = told?.commands ?? [];
        if (first) onGoOn([goingOn(first), ...others.map(goingOn)]);
      }}
    />
  );
}
