import type { NudgeState } from '@/lib/domain/nudge/nudge';
import { nudgeState } from '@/lib/domain/nudge/nudge-of';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';
import { formatDay, formatDue } from '@/lib/i18n/format-local';
import { type Translate, wordOr } from '@/lib/i18n/keys';
import type { ProspectHit } from '@/lib/pages/reads';

export interface RowContext {
  t: Translate;
  locale: string;
  now: LocalDateTime;
  /** IANA name. */
  zone: string;
  /** Names by id. */
  cadences: ReadonlyMap<string, string>;
}

/** One line of the table, in words. Empty text where there is nothing to say. */
export interface RowWords {
  name: string;
  address: string;
  company: string;
  /** Null: in no cadence. */
  state: NudgeState | null;
  cadence: string;
  /** "Step 2 of 6". */
  step: string;
  /** Channel of the next touch. */
  next: string;
  nextDay: string;
  /** Channel of the last touch, and that it came from them. */
  last: string;
  lastDay: string;
  outcome: string;
  added: string;
}

/** What the table says of one prospect. */
export function rowWords({ prospect, enrollment, lastTouch }: ProspectHit, context: RowContext): RowWords {
  const { t, locale, now, zone, cadences } = context;
  const address = prospect.addresses[0] ?? '';
  const next = enrollment?.state === 'active' && enrollment.nudgeAt && enrollment.channel ? enrollment : null;
  const channel = (name: string) => wordOr(t, `common:channel.${name}`, name);
  const lastWords = (touch: NonNullable<ProspectHit['lastTouch']>) =>
    touch.direction === 'inbound' ? t('prospects:theirs', { channel: channel(touch.channel) }) : channel(touch.channel);
  const hasStep = enrollment && enrollment.state !== 'finished' && enrollment.channel !== null;
  return {
    name: prospect.name || address,
    address: prospect.name ? address : '',
    company: prospect.company,
    state: enrollment ? nudgeState(enrollment, now) : null,
    cadence: enrollment ? (cadences.get(enrollment.cadenceId) ?? enrollment.cadenceId) : '',
    step: hasStep ? t('prospects:step', { step: enrollment.stepIndex + 1, of: enrollment.stepCount }) : '',
    next: next?.channel ? channel(next.channel) : '',
    nextDay: next?.nudgeAt ? formatDue(locale, next.nudgeAt, now) : '',
    last: lastTouch ? lastWords(lastTouch) : '',
    lastDay: lastTouch ? formatDay(locale, lastTouch.local, now) : '',
    outcome: enrollment?.finishReason ? t(`common:finish.${enrollment.finishReason}`) : '',
    added: formatDay(locale, nowIn(prospect.createdAt, zone).local, now),
  };
}
