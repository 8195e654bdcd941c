import type { Nudge, PendingSend } from '@/lib/domain/nudge/nudge';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue, formatDueDay, formatMoment, formatShortDay, formatTime } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';
import { whyReason, whyTouch } from '@/lib/i18n/why-words';
import { questionWords } from './question-words';
import type { RowNudge } from './row-nudge';

/** The badge: the state's word, made exact where it helps ("Overdue · Fri", "Coming · tomorrow 9:00 AM"). */
export function badgeWords(t: Translate, nudge: Nudge, locale: string, now: LocalDateTime): string {
  if (nudge.enrollmentId === '') return t('common:row.noCadence');
  if (nudge.pending) return pendingWords(t, nudge.pending, locale, now);
  const exact = exactly(t, nudge, locale, now);
  return [t(`common:state.${nudge.state}`), ...(exact === null ? [] : [exact])].join(t('why:separator'));
}

/** A mail is on its way: "Sending", "Scheduled for 3:00 PM". */
export function pendingWords(t: Translate, { kind, local }: PendingSend, locale: string, now: LocalDateTime): string {
  if (kind === 'settling') return t('common:row.settling');
  return local === undefined
    ? t('common:row.scheduled')
    : t('common:row.scheduledFor', { moment: formatMoment(locale, local, now) });
}

function exactly(
  t: Translate,
  { state, dueAt, snoozedUntil, pausedUntil }: Nudge,
  locale: string,
  now: LocalDateTime,
): string | null {
  if (state === 'snoozed') return snoozedUntil && formatDue(locale, snoozedUntil, now);
  if (state === 'paused' && pausedUntil)
    return t('common:row.pausedUntil', { moment: formatDue(locale, pausedUntil, now) });
  if (dueAt === null) return null;
  if (state === 'coming') return formatDue(locale, dueAt, now);
  if (state === 'overdue') return formatShortDay(locale, dueAt, now);
  return state === 'due' ? formatTime(locale, dueAt) : null;
}

/** "Touch 3 of 6", or nothing while there is no plan. */
export function touchWords(t: Translate, nudge: Nudge): string {
  return nudge.why ? whyTouch(t, nudge.why) : '';
}

function lastTouchWords(t: Translate, nudge: Nudge, locale: string, now: LocalDateTime): string {
  if (!nudge.lastTouch) return t('common:row.noTouch');
  const { channel, local, subject } = nudge.lastTouch;
  const values = { channel: t(`common:channel.${channel}`), day: formatDueDay(locale, local, now) };
  return subject ? t('common:row.lastTouchSubject', { ...values, subject }) : t('common:row.lastTouch', values);
}

/** "3 working days after Tuesday's email" has already said what the last touch was. */
function saysLastTouch(nudge: Nudge): boolean {
  return (
    nudge.why?.changed?.by !== 'promised' &&
    nudge.why?.from.what === 'touch' &&
    nudge.why.from.local === nudge.lastTouch?.local
  );
}

/** Why today. Waiting prospects have no touch to do yet: theirs says what is awaited. Empty where there is no reason. */
export function todayWords(t: Translate, nudge: Nudge, locale: string, now: LocalDateTime): string {
  if (nudge.question) return questionWords(t, nudge.question, nudge, locale);
  if (nudge.pending) return t(`common:row.${nudge.pending.kind}Why`);
  if (nudge.wroteLast) return t('common:row.wroteLast');
  if (nudge.state === 'waiting' && nudge.dueAt && nudge.channel)
    return t('common:row.noReplySeenNext', {
      channel: t(`common:channel.${nudge.channel}`),
      day: formatDueDay(locale, nudge.dueAt, now),
    });
  if (nudge.state === 'waiting') return t('common:row.noReplySeen');
  return nudge.why && nudge.channel ? whyReason(t, nudge.why, locale, now) : '';
}

/** "Silent longer than usual for Ada Field: 3 days against 6 hours". Empty where they are not. */
export function silenceWords(t: Translate, { silence, name, address }: Nudge): string {
  if (!silence) return '';
  const hours = (value: number) =>
    value < IN_DAYS
      ? t('common:hours', { count: Math.round(value) })
      : t('common:days', { count: Math.round(value / 24) });
  const who = shownText(name || address);
  return t('common:row.silence', { name: who, silent: hours(silence.hours), usual: hours(silence.usual) });
}

/** The last touch, on a line of its own: only its subject where why-today has named it already. */
export function lastWords(t: Translate, nudge: Nudge, locale: string, now: LocalDateTime): string {
  const told = nudge.state !== 'waiting' && nudge.channel !== null && saysLastTouch(nudge);
  if (!told) return lastTouchWords(t, nudge, locale, now);
  return nudge.lastTouch?.subject ? t('common:row.subject', { subject: nudge.lastTouch.subject }) : '';
}

/** Why today and the last touch in one line, for where there is room for one. */
export function reasonWords(t: Translate, nudge: Nudge, locale: string, now: LocalDateTime): string {
  const reason = todayWords(t, nudge, locale, now);
  if (reason && nudge.state !== 'waiting' && saysLastTouch(nudge)) return reason;
  const last = lastTouchWords(t, nudge, locale, now);
  return reason ? `${reason}${t('why:separator')}${last}` : last;
}

/** Where else the same person is: "also in your mailbox second@partner.example". Empty when nowhere. */
export function elsewhereWords(
  t: Translate,
  { elsewhere = [], duplicates = [], mailbox, cadenceId }: RowNudge,
): string {
  const places = [
    ...elsewhere.map((each) => each.mailbox ?? t('common:row.inCadence', { cadence: each.cadence ?? '' })),
    ...duplicates.filter((duplicate) => duplicate.mailbox !== mailbox).map((duplicate) => duplicate.mailbox),
  ];
  const distinct = [...new Set(places)];
  if (distinct.length > 0) return t('common:row.also', { places: distinct.join(', ') });
  return duplicates.some((duplicate) => duplicate.cadenceId !== cadenceId) ? t('common:row.twice') : '';
}

/** The act and whom, in three parts so that the name can stand out: "Call " · "Ada Field" · ", Acme". */
export interface Headline {
  before: string;
  name: string;
  after: string;
}

/** Hours from which a time is said in days. */
const IN_DAYS = 48;

/** Stands for the name while the sentence is put together. */
const NAME = '\ue000';
const ACTING: ReadonlySet<Nudge['state']> = new Set(['overdue', 'due', 'coming', 'snoozed']);

/** What to do and whom with: "Call Ada Field, Acme"; only who where nothing is to be done. */
export function headline(t: Translate, nudge: Nudge): Headline {
  const name = shownText(nudge.name || nudge.address);
  const who = nudge.company ? t('common:row.who', { name: NAME, company: nudge.company }) : NAME;
  const sentence =
    nudge.channel && ACTING.has(nudge.state)
      ? t(`common:row.to.${nudge.channel}`, { who, interpolation: { escapeValue: false } })
      : who;
  const [before = '', after = ''] = sentence.split(NAME);
  return { before, name, after };
}

/** Whom a button is about, with the channel: "Ada Field, call". Every button's name ends so. */
export function aboutWords(t: Translate, nudge: Nudge): string {
  const name = shownText(nudge.name || nudge.address);
  return nudge.channel ? t('common:row.who', { name, company: t(`common:channel.${nudge.channel}`) }) : name;
}
