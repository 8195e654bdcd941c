import { useState } from 'react';
import { onOrAfter } from '@/lib/domain/calendar/working-days';
import type { Command } from '@/lib/domain/log/commands';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { PlannedTouch } from '@/lib/pages/reads';
import { usePorts } from '../../ports/ports-context';
import { Problem } from '../../ui/problem';
import type { OptionsContext } from '../shell/options-context';
import { LoadSettings } from './load-settings';
import { movedTo } from './planned-days';
import { useLoad } from './use-load';

/** Touches of a day listed at first, and so many more each time they are asked for. */
const PAGE = 100;

/** How full the coming weeks are; moving touches to other days. */
export function LoadSection({ context }: { context: OptionsContext }) {
  const { now, settings, attempt, say } = context;
  const { services } = usePorts();
  const { t, i18n } = useTranslation(['options', 'common']);
  const rules = settings.calendar;
  const today = dateIn(now.local);
  const [selected, setSelected] = useState<LocalDate>(() => onOrAfter(today, rules));
  const [listed, setListed] = useState(PAGE);
  const [cap, setCap] = useState(settings.dailyCap);
  const { planned, ...load } = useLoad({ now, rules, selected, listed, cap }, context.begun);

  const carryOut = async (commands: Command[], message: string) => {
    const result = await attempt(() => services.log.executeAll(commands));
    if (!result) return;
    const undo = async () => {
      await services.log.undo(result.batch);
      say({ message: t('shell.undone'), tone: 'plain', undo: null });
    };
    const refused = result.refused.length > 0 ? ` ${t('load.refused', { count: result.refused.length })}` : '';
    const done = result.done > 0;
    say({ message: message + refused, tone: done ? 'plain' : 'problem', undo: done ? undo : null });
  };
  const move = (touch: PlannedTouch, date: LocalDate) => {
    const dueAt = movedTo(touch, date, now.local);
    const message = t('load.moved', { name: touch.name, day: formatDay(i18n.language, date, now.local) });
    return carryOut([{ type: 'reschedule', enrollmentId: touch.id, dueAt, lighterDay: false }], message);
  };

  if (planned.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  if (planned.state === 'loading') return null;
  return (
    <LoadSettings
      {...{ ...load, selected, rules, now }}
      planned={planned.value}
      spreadCap={cap}
      dailyCap={settings.dailyCap}
      onSpreadCap={setCap}
      onSelect={(date) => {
        setSelected(date);
        setListed(PAGE);
      }}
      onMore={() => setListed(listed + PAGE)}
      onMove={(touch, date) => void move(touch, date)}
      onApply={(moves) =>
        void carryOut(
          moves.map(({ enrollmentId, to }) => ({ type: 'reschedule', enrollmentId, dueAt: to, lighterDay: false })),
          t('load.applied', { count: moves.length }),
        )
      }
    />
  );
}
