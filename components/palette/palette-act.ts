import type { Translate } from '@/lib/i18n/keys';
import { plain } from '../find-settings/find-settings';

/** One line of the palette. */
export interface PaletteAct {
  /** Unique in the list it is in. */
  id: string;
  label: string;
  /** Quieter: where it leads, or when. */
  hint: string;
  run: () => void;
}

export interface PaletteWords {
  t: Translate;
  /** BCP 47. */
  locale: string;
}

/** Those that have every word typed, in the order given. */
export function matching<T extends Pick<PaletteAct, 'label' | 'hint'>>(acts: readonly T[], typed: string): T[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return acts.filter(({ label, hint }) => wanted.every((word) => plain(`${label} ${hint}`).includes(word)));
}
