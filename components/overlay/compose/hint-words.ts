import type { ComposeHint } from '@/lib/domain/compose/hints';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { I18n } from '@/lib/i18n';
import { formatDueDay } from '@/lib/i18n/format-local';

/** A remark on a draft in words. */
export function hintWords(hint: ComposeHint, now: LocalDateTime, i18n: I18n): string {
  const t = i18n.within('overlay');
  const day = (local: LocalDateTime) => formatDueDay(i18n.language, local, now);
  switch (hint.kind) {
    case 'opted-out':
      return hint.told === null
        ? t('compose.hint.opted-out', { name: hint.name })
        : t('compose.hint.opted-out-told', { name: hint.name, teammate: hint.told });
    case 'gaps':
      return t('compose.hint.gaps', { gaps: hint.gaps.join(', ') });
    case 'teammate-wrote': {
      const values = { teammate: hint.teammate, name: hint.name, day: formatDueDay(i18n.language, hint.date, now) };
      return hint.channel === 'email'
        ? t('compose.hint.teammate-wrote', values)
        : t('compose.hint.teammate-touched', { ...values, channel: t(`channel.${hint.channel}`) });
    }
    case 'too-soon':
      return t('compose.hint.too-soon', { name: hint.name, last: day(hint.last), due: day(hint.dueAt) });
    case 'too-many':
      return t('compose.hint.too-many', { count: hint.nth, ordinal: true, domain: hint.domain, days: hint.days });
    case 'colleague-replied':
      return t('compose.hint.colleague-replied', { name: hint.name, domain: hint.domain, day: day(hint.local) });
    case 'empty-bump':
      return t('compose.hint.empty-bump', { phrase: hint.phrase });
    case 'given-again':
      return t('compose.hint.given-again', { name: hint.name, title: hint.title });
    case 'nothing-new':
      return t('compose.hint.nothing-new', { name: hint.name });
    case 'no-question':
      return t('compose.hint.no-question');
  }
}
