import type { EventType, LogEvent } from '@/lib/domain/log/events';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay, formatDue } from '@/lib/i18n/format-local';
import { type Translate, wordOr } from '@/lib/i18n/keys';

/** One line of the history: a touch, or something the rep or the log did. */
export interface HistoryLine {
  key: string;
  at: number;
  local: LocalDateTime;
  touch: Touch | null;
  words: string;
  detail: string;
  /** Title of the value item a touch gave; empty when none is known. */
  valueItemTitle: string;
}

/** Events with a line of their own. Touches come from the projection; edits are not listed. */
const SHOWN = new Set<EventType>([
  'prospect-added',
  'merged',
  'enrolled',
  'noted',
  'skipped',
  'snoozed',
  'rescheduled',
  'paused',
  'resumed',
  'finished',
  'moved',
]);

export interface HistoryContext {
  t: Translate;
  locale: string;
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
  /** Titles of what the touches gave, by id. */
  given: ReadonlyMap<string, string>;
}

function touchLine(touch: Touch, { t, given }: HistoryContext): HistoryLine {
  const channel = t(`common:channel.${touch.channel}`);
  const outcome = touch.outcome === null ? '' : wordOr(t, `common:outcome.${touch.outcome}`, touch.outcome);
  const words = t(`popup:history.${touch.direction}`, { channel });
  return {
    key: touch.id,
    at: touch.at,
    local: touch.local,
    touch,
    words: [words, ...(touch.inCopy ? [t('common:touch.inCopy')] : []), ...(outcome ? [outcome] : [])].join(
      t('why:separator'),
    ),
    detail: shownText(touch.note ?? touch.subject ?? '', 2_000),
    valueItemTitle: given.get(touch.valueItemId ?? '') ?? '',
  };
}

function eventLine(event: LogEvent, { t, locale, now, cadences }: HistoryContext): HistoryLine {
  const moment = 'until' in event ? event.until : 'dueAt' in event ? event.dueAt : null;
  const values = {
    moment: moment === null ? '' : formatDue(locale, moment, now),
    cadence: 'cadenceId' in event ? (cadences.get(event.cadenceId) ?? event.cadenceId) : '',
    what: event.type === 'noted' ? wordOr(t, `common:answerKind.${event.kind}`, event.kind) : '',
    reason: event.type === 'finished' ? t(`common:finish.${event.reason}`) : '',
  };
  const despite = event.type === 'enrolled' ? event.despite : undefined;
  // A snooze "until now" is the end of one.
  const isEnd = event.type === 'snoozed' && event.until <= event.local;
  return {
    key: event.id,
    at: event.at,
    local: event.local,
    touch: null,
    words: wordOr(t, `popup:history.${isEnd ? 'woken' : event.type}`, '', values),
    detail: despite ? t('popup:history.despite', { ...despite, day: formatDay(locale, despite.day, now) }) : '',
    valueItemTitle: '',
  };
}

/** All of it, latest first. What was taken back is left out, and so is what took it back. */
export function historyLines(
  touches: readonly Touch[],
  events: readonly LogEvent[],
  context: HistoryContext,
): HistoryLine[] {
  const inForce = new Map(events.map((event) => [event.id, event]));
  // Latest first: an undo of an undo removes the undo before that one can remove anything.
  for (const event of events.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)))
    if (event.type === 'undone' && inForce.has(event.id)) inForce.delete(event.undoes);
  const lines = [
    ...touches.map((touch) => touchLine(touch, context)),
    ...[...inForce.values()].filter((event) => SHOWN.has(event.type)).map((event) => eventLine(event, context)),
  ];
  return lines.sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1));
}
