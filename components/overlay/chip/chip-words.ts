import { pendingWords } from '@/components/nudge-row/row-words';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { I18n } from '@/lib/i18n';
import { formatDay } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';

/** The few words on a chip: "Call overdue", "Email today", "Email Fri 27 Nov", "Replied". */
export function chipWords(nudge: Nudge, now: LocalDateTime, i18n: I18n): string {
  const t = i18n.within('overlay');
  const channel = i18n.t(`common:channel.${nudge.channel ?? 'email'}`);
  const day = (local: LocalDateTime | null) => (local === null ? '' : formatDay(i18n.language, local, now));
  if (nudge.pending) return pendingWords(i18n.t as Translate, nudge.pending, i18n.language, now);
  switch (nudge.state) {
    case 'overdue':
      return t('chip.overdue', { channel });
    case 'due':
      return t('chip.due', { channel });
    case 'coming':
      return nudge.dueAt === null
        ? i18n.t('common:state.waiting')
        : t('chip.coming', { channel, day: day(nudge.dueAt) });
    case 'snoozed':
      return t('chip.snoozed', { day: day(nudge.snoozedUntil) });
    default:
      return i18n.t(`common:state.${nudge.state}`);
  }
}

/** The accessible name: the words in sight first, then who. The reason follows in the tip. */
export function chipName(nudge: Nudge, words: string, i18n: I18n): string {
  return i18n.t('overlay:chip.name', { words, name: nudge.name || nudge.address });
}
