import { isOverdue } from '@/lib/domain/nudge/due';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { Settings } from '@/lib/domain/settings';
import { type LocalDateTime, type Now, type TimeRange, timeIn } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { claimNotifications } from '@/lib/storage/notified';
import { dueLatest, type NudgeRow } from '@/lib/storage/queries';
import type { BrowserApi } from '../deps';
import type { Translator } from '../translator';

/** Id of the notification. */
export const DIGEST_ID = 'next-touch-due';
/** Most due touches read, the latest first, so that new ones are among them however many are due from before. */
const READ = 500;
const NAMED = 3;

/** Whether a wall-clock moment lies in a time of day, which may run over midnight. */
export function isWithin(local: LocalDateTime, { from, to }: TimeRange): boolean {
  const time = timeIn(local);
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** Whether the rep wants to be left alone now. The badge counts on. */
export function isQuiet(settings: Settings, local: LocalDateTime): boolean {
  if (!settings.notifications.enabled) return true;
  if (settings.quietUntil !== null && local < settings.quietUntil) return true;
  return settings.quietHours !== null && isWithin(local, settings.quietHours);
}

function people(rows: NudgeRow[], words: Translator): string {
  const names = rows.slice(0, NAMED).map(({ prospect }) => shownText(prospect.name || (prospect.addresses[0] ?? '')));
  const more = rows.length - names.length;
  return words(more > 0 ? 'digest.more' : 'digest.names', { names: names.join(', '), count: more });
}

/**
 * One notification for all that fell due since the last, each touch named once. Touches are marked as named before the
 * browser is asked, because badge and checklist are what counts. In quiet hours none is marked.
 */
export async function notifyDue(
  db: NextTouchDatabase,
  browserApi: BrowserApi,
  settings: Settings,
  now: Now,
): Promise<number> {
  if (isQuiet(settings, now.local)) return 0;
  const fresh = await claimNotifications(db, await dueLatest(db, now.local, READ), now.at);
  // The longest overdue is named first.
  fresh.reverse();
  const overdue = fresh.filter(({ enrollment }) => isOverdue(enrollment, now.local));
  const dueToday = fresh.filter((row) => !overdue.includes(row));
  const words = await browserApi.words();
  const lines = [
    ...(overdue.length > 0 && settings.notifications.overdue
      ? [words('digest.overdue', { people: people(overdue, words) })]
      : []),
    ...(dueToday.length > 0 ? [words('digest.today', { people: people(dueToday, words) })] : []),
  ];
  const count = dueToday.length + (settings.notifications.overdue ? overdue.length : 0);
  if (count === 0) return 0;
  await browserApi.showNotice({
    id: DIGEST_ID,
    title: words('digest.title', { count }),
    message: lines.join('\n'),
    buttons: [words('digest.open'), words('digest.snooze')],
  });
  return count;
}
