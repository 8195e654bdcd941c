import type { TFunction } from 'i18next';
import type { Nudge } from '@/lib/domain/nudge';
import type { LocalDateTime } from '@/lib/domain/time';
import { formatDue, formatDueDay, formatTime } from '@/lib/i18n/format-local';
import { whyReason, whyTouch } from '@/lib/i18n/why-words';

/** The badge: the state's word, made exact where it helps ("Overdue since Fri, Nov 20", "Tomorrow 9:00 AM"). */
export function badgeWords(t: TFunction, nudge: Nudge, locale: string, now: LocalDateTime): string {
  if (nudge.enrollmentId === '') return t('common:row.noCadence');
  const word = t(`common:state.${nudge.state}`);
  if (nudge.state === 'coming' && nudge.dueAt) return `${word} ${formatDue(locale, nudge.dueAt, now)}`;
  if (nudge.state === 'overdue' && nudge.dueAt)
    return `${word} ${t('common:row.overdueSince', { day: formatDueDay(locale, nudge.dueAt, now) })}`;
  if (nudge.state === 'due' && nudge.dueAt) return `${word} ${formatTime(locale, nudge.dueAt)}`;
  if (nudge.state === 'snoozed' && nudge.snoozedUntil)
    return `${word} ${t('common:row.snoozedUntil', { moment: formatDue(locale, nudge.snoozedUntil, now) })}`;
  return word;
}

/** "Touch 3 of 6", or nothing while there is no plan. */
export function touchWords(t: TFunction, nudge: Nudge): string {
  return nudge.why ? whyTouch(t, nudge.why) : '';
}

function lastTouchWords(t: TFunction, nudge: Nudge, locale: string, now: LocalDateTime): string {
  if (!nudge.lastTouch) return t('common:row.noTouch');
  const { channel, local, subject } = nudge.lastTouch;
  const values = { channel: t(`common:channel.${channel}`), day: formatDueDay(locale, local, now) };
  return subject ? t('common:row.lastTouchSubject', { ...values, subject }) : t('common:row.lastTouch', values);
}

/** The one line of "why today", then the last touch. Waiting prospects have no touch to do: theirs says what is awaited. */
export function reasonWords(t: TFunction, nudge: Nudge, locale: string, now: LocalDateTime): string {
  const reason = nudge.question
    ? t(`common:question.${nudge.question}`)
    : nudge.state === 'waiting'
      ? t('common:row.noReplySeen')
      : nudge.why && nudge.channel
        ? whyReason(t, nudge.why, locale)
        : null;
  // "3 working days after Tuesday's email" has already said what the last touch was.
  if (reason && nudge.why?.from.what === 'touch' && nudge.why.from.local === nudge.lastTouch?.local) return reason;
  const last = lastTouchWords(t, nudge, locale, now);
  return reason ? `${reason}${t('why:separator')}${last}` : last;
}
