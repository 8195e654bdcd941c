import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rowActions } from '@/components/nudge-row/row-action';
import { SnoozeMenu } from '@/components/snooze/snooze-menu';
import { Button } from '@/components/ui/button';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import type { Now } from '@/lib/domain/time/time';
import { rowCommand } from './commands';
import { parseMoment } from './parse-moment';

export interface PanelActsProps {
  nudge: Nudge;
  now: Now;
  calendar: CalendarRules;
  onCommand: (command: Command) => void;
}

/** Done and snooze on the prospect page, where the nudge allows them. */
export function PanelActs({ nudge, now, calendar, onCommand }: PanelActsProps) {
  const { t } = useTranslation('common');
  const parse = useMemo(() => parseMoment(calendar), [calendar]);
  if (!rowActions(nudge).includes('done')) return null;
  const act = (action: Parameters<typeof rowCommand>[1]) => {
    const command = rowCommand(nudge, action, now.local);
    if (command) onCommand(command);
  };
  return (
    <>
      <Button size="s" look="filled" icon={<Check size={16} aria-hidden />} onClick={() => act({ type: 'done' })}>
        {t('action.done')}
      </Button>
      <SnoozeMenu
        name={nudge.name || nudge.address}
        choices={snoozeOptions(now, calendar)}
        now={now.local}
        parse={parse}
        onSnooze={(until) => act({ type: 'snooze', until })}
      />
    </>
  );
}
