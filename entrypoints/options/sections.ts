import { Database, HeartPulse, Info, Languages, ListOrdered, type LucideIcon, MailSearch } from 'lucide-react';
import type { ComponentType } from 'react';
import { CadencesSection } from './cadences-section';
import { LookSection } from './look-section';
import type { OptionsContext } from './options-context';
import { AboutSection } from './sections/about-section';
import { CatchUpSection } from './sections/catch-up-section';
import { DataSection } from './sections/data-section';
import { HealthSection } from './sections/health-section';

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
  { id: 'cadences', icon: ListOrdered, Page: CadencesSection, settings: ['cadence-list'] },
  { id: 'look', icon: Languages, Page: LookSection, settings: ['language', 'appearance'] },
  { id: 'catch-up', icon: MailSearch, Page: CatchUpSection, settings: ['catch-up'] },
  {
    id: 'data',
    icon: Database,
    Page: DataSection,
    settings: ['backup', 'restore', 'snapshots', 'csv-import', 'csv-export', 'storage', 'erase'],
  },
  { id: 'health', icon: HeartPulse, Page: HealthSection, settings: ['health-light', 'health-counts', 'diagnostics'] },
  { id: 'about', icon: Info, Page: AboutSection, settings: ['privacy', 'version', 'licence'] },
];
