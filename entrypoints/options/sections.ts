import { Languages, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { LookSection } from './look-section';
import type { OptionsContext } from './options-context';

/**
 * One section of the page: its place in the address, its icon, what it draws, and the settings in it that the search
 * finds. Words: `options:section.ID.title`, `.intro`; for each setting `options:setting.SETTING.title`, `.help`, `.find`.
 */
export interface Section {
  id: string;
  icon: LucideIcon;
  Page: ComponentType<{ context: OptionsContext }>;
  settings: readonly string[];
}

/** In the order of the list on the left. */
export const SECTIONS: readonly Section[] = [
  { id: 'look', icon: Languages, Page: LookSection, settings: ['language', 'appearance'] },
];
