import { useEffect } from 'react';
import type { Settings } from '@/lib/domain/settings';

/** Keeps the page light, dark, or as the system has it. */
export function useAppearance(appearance: Settings['appearance']): void {
  useEffect(() => {
    if (appearance === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = appearance;
  }, [appearance]);
}
