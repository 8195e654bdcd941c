import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Now } from '@/lib/domain/time/time';
import { createClient } from '@/lib/messages/client';
import { extendHolidays } from './extend-holidays';

const plan = createClient('plan');

/** Keeps the holidays of the next years known, in whatever page of ours is open when the year turns. */
export function useHolidays(now: Now): void {
  const { i18n } = useTranslation();
  const year = now.local.slice(0, 4);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each year that begins, not for each minute
  useEffect(() => {
    extendHolidays(plan, now, i18n.language).catch(console.error);
  }, [year]);
}
