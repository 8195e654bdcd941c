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
import { Problem } from '../../ui/problem';
import { useAfterPaint } from '../../ui/use-after-paint';
import type { OptionsContext } from '../shell/options-context';
import { LoadSettings } from './load-settings';
import { dayOf, movedTo } from './planned-days';

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
  const [cap, setCap] = useState(settings.dailyCap);
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
  const isPainted = useAfterPaint(workload !== null);
  const spread = useLive(
    async () => (isPainted ? reads.overdueSpread(now, cap, rules) : null),
    [reads, now.local.slice(0, 13), cap, rules, isPainted],
  );
  const named = useLive(async () => (isPainted ? reads.prospectNames(ids) : null), [reads, ids.join('\n'), isPainted]);
  const names = valueOr(named, null);

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
    const name = names?.get(touch.prospectId) ?? '';
    const message = t('load.moved', { name, day: formatDay(i18n.language, date, now.local) });
    return carryOut([{ type: 'reschedule', enrollmentId: touch.id, dueAt, lighterDay: false }], message);
  };

  if (read.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  if (!workload) return null;
  return (
    <LoadSettings
      {...{ workload, selected, listed, names, rules, now }}
      spread={valueOr(spread, null)}
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
