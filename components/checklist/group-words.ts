import type { LocalDateTime } from '@/lib/domain/time/time';
import { capital, formatDueDay } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';
import type { Group } from './list-items';

/** What a heading is put in words by. */
export interface GroupContext {
  locale: string;
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
}

/** A heading in words. */
export function groupWords(t: Translate, group: Group, context: GroupContext): string {
  const { locale, now, cadences } = context;
  switch (group.by) {
    case 'question':
    case 'overdue':
    case 'today':
    case 'later-today':
    case 'found':
    case 'paused':
      return t(`popup:group.${group.by}`);
    case 'day':
      return group.value ? capital(locale, formatDueDay(locale, group.value, now)) : t('popup:group.noDay');
    case 'last-day':
      return group.value
        ? t('popup:group.lastTouch', { day: formatDueDay(locale, group.value, now) })
        : t('popup:group.noDay');
    case 'company':
      return group.value || t('popup:group.noCompany');
    case 'cadence':
      return cadences.get(group.value) ?? t('popup:group.noCadence');
  }
}
