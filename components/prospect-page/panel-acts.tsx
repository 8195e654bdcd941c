import { Check } from 'lucide-react';
import { useMemo } from 'react';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import type { Now } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { rowCommand } from '../acts/commands';
import { rowActions } from '../nudge-row/row-action';
import { parseMoment } from '../snooze/parse-moment';
import { SnoozeMenu } from '../snooze/snooze-menu';
import { Button } from '../ui/button';

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
