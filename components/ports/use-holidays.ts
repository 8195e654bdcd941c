import { useEffect } from 'react';
import { type Now, yearIn } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { afterPaint } from '../ui/use-after-paint';
import { usePorts } from './ports-context';

/** Keeps the holidays of the next years known, in whatever page of ours is open when the year turns. */
export function useHolidays(now: Now): void {
  const { i18n } = useTranslation();
  const { extendHolidays } = usePorts();
  const year = yearIn(now.local);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each year that begins, not for each minute
  useEffect(() => afterPaint(() => void extendHolidays(now, i18n.language).catch(console.error)), [year]);
}
