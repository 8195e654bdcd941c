import { CircleCheckBig, SearchX } from 'lucide-react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import type { Tab } from './list-items';

export interface EmptyListProps {
  tab: Tab;
  now: LocalDateTime;
  /** The touch that comes next, if any is planned. */
  next: { name: string; dueAt: LocalDateTime } | null;
  /** A search or filter hides rows: says so and offers to drop it. */
  narrowed: 'search' | 'filter' | null;
  onWiden: () => void;
  /** Nobody was found: the rep may mean somebody new. */
  onByHand: () => void;
}

/** Shown when the list is empty. */
export function EmptyList({ tab, now, next, narrowed, onWiden, onByHand }: EmptyListProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const Icon = narrowed ? SearchX : CircleCheckBig;
  const upcoming =
    tab === 'todo' && next
      ? t('empty.next', { name: next.name, moment: formatDue(i18n.language, next.dueAt, now) })
      : t(`empty.${tab}Hint`);
  return (
    <div className="nt-empty">
      <span className={narrowed ? 'nt-empty-mark' : 'nt-empty-mark nt-empty-mark-good'}>
        <Icon size={28} strokeWidth={1.5} aria-hidden />
      </span>
      <p className="nt-empty-title">{narrowed ? t(`empty.${narrowed}`) : t(`empty.${tab}`)}</p>
      {narrowed === 'search' && (
        <Button look="tonal" onClick={onByHand}>
          {t('common:byHand.title')}
        </Button>
      )}
      {narrowed ? (
        <Button onClick={onWiden}>{t(`empty.${narrowed}Widen`)}</Button>
      ) : (
        <p className="nt-empty-hint">{upcoming}</p>
      )}
    </div>
  );
}
