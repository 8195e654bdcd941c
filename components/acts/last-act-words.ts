import type { LogEvent } from '@/lib/domain/log/events';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue, formatMoment } from '@/lib/i18n/format-local';
import { type Translate, wordOr } from '@/lib/i18n/keys';
import type { NamedAct } from '@/lib/pages/reads';

interface Context {
  t: Translate;
  locale: string;
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
}

function eventWords(event: LogEvent, { t, locale, now, cadences }: Context): string {
  const cadence = 'cadenceId' in event ? (cadences.get(event.cadenceId) ?? '') : '';
  switch (event.type) {
    case 'touched': {
      const channel = t(`common:channel.${event.channel}`);
      return event.enrollmentId === null
        ? t('popup:outcome.logged', { channel })
        : t('popup:outcome.done', { channel });
    }
    case 'snoozed':
      if (event.until <= event.local) return t('popup:outcome.woken');
      return t('popup:outcome.snoozed', { moment: formatDue(locale, event.until, now) });
    case 'rescheduled':
      return t('popup:outcome.rescheduled', { moment: formatDue(locale, event.dueAt, now) });
    case 'skipped':
    case 'paused':
    case 'resumed':
    case 'merged':
      return t(`popup:outcome.${event.type}`);
    case 'finished':
      return t('popup:outcome.finished', { reason: t(`common:finish.${event.reason}`) });
    case 'moved':
    case 'enrolled':
      return t(`popup:outcome.${event.type}`, { cadence });
    case 'noted':
      return t('popup:history.noted', { what: wordOr(t, `common:answerKind.${event.kind}`, event.kind) });
    case 'prospect-added':
      return t('popup:history.prospect-added');
    case 'prospect-edited':
      return t('popup:outcome.edited');
    case 'undone':
      return t('popup:outcome.undone');
  }
}

/** What the rep did, and to whom: "Done: call · Ada Field", "Skipped this step · Ada Field and 11 more". */
export function lastActWords({ event, name, count, doneAt }: NamedAct, context: Context): string {
  const { t, locale, now } = context;
  const own = eventWords(event, context);
  const act = doneAt === null ? own : t('popup:act.again', { act: own, moment: formatMoment(locale, doneAt, now) });
  if (name === null) return act;
  const key = count > 1 ? 'popup:act.forMore' : 'popup:act.for';
  return t(key, { act, name, count: count - 1 });
}
