import type { Channel } from '@/lib/domain/cadence/cadence';
import type { Giving } from '@/lib/domain/compose/offer';
import type { Command } from '@/lib/domain/log/commands';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue } from '@/lib/i18n/format-local';
import { type Translate, wordOr } from '@/lib/i18n/keys';
import type { Outcome } from '@/lib/messages/contract';
import { ServiceError } from '@/lib/messages/service-error';

export interface WordsContext {
  t: Translate;
  locale: string;
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
  /** Channel of the step the act was about, where it names none itself. */
  channel: Channel | null;
}

/** What an act did, in words: "Done: call". */
export function actWords(command: Command, { t, locale, now, cadences, channel }: WordsContext): string {
  const cadence = 'cadenceId' in command ? (cadences.get(command.cadenceId) ?? '') : '';
  switch (command.type) {
    case 'complete':
      return t('popup:outcome.done', { channel: t(`common:channel.${command.channel ?? channel ?? 'email'}`) });
    case 'log-touch':
      return t('popup:outcome.logged', { channel: t(`common:channel.${command.channel}`) });
    case 'skip':
      return t('popup:outcome.skipped');
    case 'snooze':
      if (command.until <= now) return t('popup:outcome.woken');
      return t('popup:outcome.snoozed', { moment: formatDue(locale, command.until, now) });
    case 'reschedule':
      return t('popup:outcome.rescheduled', { moment: formatDue(locale, command.dueAt, now) });
    case 'pause':
      return t('popup:outcome.paused');
    case 'resume':
      return t('popup:outcome.resumed');
    case 'finish':
      return t('popup:outcome.finished', { reason: t(`common:finish.${command.reason}`) });
    case 'restart':
      return t('popup:outcome.restarted');
    case 'move':
      return t('popup:outcome.moved', { cadence });
    case 'enroll':
      return t('popup:outcome.enrolled', { cadence });
    case 'merge':
      return t('popup:outcome.merged');
    case 'split':
      return t('popup:outcome.split');
    case 'add-prospect':
    case 'edit-prospect':
      return t('popup:outcome.edited');
    case 'undo':
      return t('popup:outcome.undone');
  }
}

/** What a step that was done gave, where its row offers it: "Gave: Audit guide". Empty where nothing is known. */
export function gaveWords(t: Translate, command: Command, { offer }: Giving): string {
  const isGiven = command.type === 'complete' && offer !== undefined && command.valueItemId === offer.itemId;
  return isGiven ? t('common:log.gave', { title: shownText(offer.title) }) : '';
}

/** What comes next for an enrollment after an act. */
function nextWords(enrollment: Enrollment, { t, locale, now }: WordsContext): string {
  if (enrollment.state === 'finished') return t('popup:outcome.ended');
  if (enrollment.channel === null || enrollment.dueAt === null) return t('popup:outcome.nextNone');
  return t('popup:outcome.next', {
    channel: wordOr(t, `common:channel.${enrollment.channel}`, enrollment.channel),
    moment: formatDue(locale, enrollment.dueAt, now),
  });
}

/**
 * What comes after an act, where its own words do not say it. A snooze ends when it says, unless the touch is not due before then:
 * it does not come earlier by that.
 */
export function afterWords(command: Command, enrollment: Enrollment, context: WordsContext): string | undefined {
  const isSaid = command.type === 'snooze' && enrollment.nudgeAt === enrollment.snoozedUntil;
  return isSaid ? undefined : nextWords(enrollment, context);
}

/** Why an act was refused. */
export function refusalWords(t: Translate, outcome: Extract<Outcome, { ok: false }>): string {
  return t(`common:refusal.${outcome.refusal.code}`, outcome.refusal.detail);
}

/** Why a call failed: what happened, that nothing was lost, what to do. */
export function failureWords(t: Translate, error: unknown): string {
  const code = error instanceof ServiceError ? error.code : 'unknown';
  return t(`common:failure.${code}`);
}
