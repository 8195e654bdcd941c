import { useMemo, useState } from 'react';
import { onOrAfter } from '@/lib/domain/calendar/working-days';
import type { Command } from '@/lib/domain/log/commands';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { PlannedTouch } from '@/lib/pages/reads';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { overdueOf } from '../../spread/spread-overdue';
import { Problem } from '../../ui/problem';
import { useAfterPaint } from '../../ui/use-after-paint';
import type { OptionsContext } from '../shell/options-context';
import { LoadSettings } from './load-settings';
import { dayOf, movedTo } from './planned-days';

const NO_NAMES: ReadonlyMap<string, string> = new Map();
/** Touches of a day listed at first, and so many more each time they are asked for. */
const PAGE = 100;

/** How full the coming weeks are; moving touches to other days. */
export function LoadSection({ context }: { context: OptionsContext }) {
  const { now, settings, attempt, say } = context;
  const { reads, services } = usePorts();
  const { t, i18n } = useTranslation(['options', 'common']);
  const rules = settings.calendar;
  const today = dateIn(now.local);
  const [selected, setSelected] = useState<LocalDate>(() => onOrAfter(today, rules));
  const [listed, setListed] = useState(PAGE);
  const read = useLive(() => reads.workload(now, rules), [reads, now.local.slice(0, 13), rules]);
  const workload = valueOr(read, null);
  const ids = useMemo(
    () =>
      (workload?.planned ?? [])
        .filter((touch) => dayOf(touch, today, rules) === selected)
        .slice(0, listed)
        .map((touch) => touch.prospectId),
    [workload, selected, listed, today, rules],
  );
  // Where the overdue goes depends on how full the days after the forecast are.
  const isPainted = useAfterPaint(workload !== null);
  const isBehind = workload !== null && overdueOf(workload.planned, now).length > 0;
  const rest = useLive(
    async () => (isPainted ? { isBehind, touches: isBehind ? await reads.plannedLater(now) : [] } : null),
    [reads, now.local.slice(0, 13), isBehind, isPainted],
  );
  const known = valueOr(rest, null);
  // The answer of before the log fell behind is none to what comes later.
  const later = known?.isBehind === isBehind ? known.touches : null;
  const planned = useMemo(() => (workload && later ? [...workload.planned, ...later] : null), [workload, later]);
  const names = useLive(() => reads.prospectNames(ids), [reads, ids.join('\n')]);

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
    const name = valueOr(names, NO_NAMES).get(touch.prospectId) ?? '';
    const message = t('load.moved', { name, day: formatDay(i18n.language, date, now.local) });
    return carryOut([{ type: 'reschedule', enrollmentId: touch.id, dueAt, lighterDay: false }], message);
  };

  if (read.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  if (!workload) return null;
  return (
    <LoadSettings
      {...{ workload, planned, selected, listed, rules, now }}
      names={valueOr(names, NO_NAMES)}
      dailyCap={settings.dailyCap}
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
