import { useTranslation } from '@/lib/i18n/use-translation';

export interface DayProgressProps {
  /** Steps done today. */
  done: number;
  /** Done and still to do today, what is overdue included; null while it is counted. */
  total: number | null;
  /** "Monday, November 23". */
  day: string;
}

/** Today's date and progress, above the list. */
export function DayProgress({ done, total, day }: DayProgressProps) {
  const { t } = useTranslation('popup');
  const words =
    total === null
      ? ''
      : total === 0
        ? t('progress.none')
        : done >= total
          ? t('progress.all', { count: total })
          : t('progress.some', { done, total });
  return (
    <div className="nt-day">
      <h1 className="nt-day-title">{day}</h1>
      <span className="nt-day-words">{words}</span>
      <progress className="nt-day-bar" aria-label={t('progress.label')} max={Math.max(total ?? 0, 1)} value={done} />
    </div>
  );
}
