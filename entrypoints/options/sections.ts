import {
  BellRing,
  CalendarDays,
  ChartNoAxesColumn,
  Database,
  Gift,
  HeartPulse,
  Info,
  Languages,
  ListOrdered,
  type LucideIcon,
  MailSearch,
  UserRoundCheck,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { OptionsContext } from './options-context';
import { AboutSection } from './sections/about-section';
import { CadencesSection } from './sections/cadences-section';
import { CatchUpSection } from './sections/catch-up-section';
import { DataSection } from './sections/data-section';
import { HealthSection } from './sections/health-section';
import { LoadSection } from './sections/load-section';
import { LookSection } from './sections/look-section';
import { NudgesSection } from './sections/nudges-section';
import { ValueSection } from './sections/value-section';
import { WeekSection } from './sections/week-section';
import { WhoSection } from './sections/who-section';
import { SYNC_SECTIONS } from './sync/sync-section';

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
  { id: 'value', icon: Gift, Page: ValueSection, settings: ['value-list'] },
  {
    id: 'week',
    icon: CalendarDays,
    Page: WeekSection,
    settings: ['working-days', 'nudge-time', 'holidays', 'days-off', 'call-free'],
  },
  {
    id: 'who',
    icon: UserRoundCheck,
    Page: WhoSection,
    settings: ['detection', 'enroll-mode', 'never-list', 'own-domains', 'own-addresses', 'fatigue', 'daily-cap'],
  },
  { id: 'nudges', icon: BellRing, Page: NudgesSection, settings: ['notifications', 'quiet-hours', 'silent'] },
  { id: 'load', icon: ChartNoAxesColumn, Page: LoadSection, settings: ['forecast', 'leave'] },
  { id: 'catch-up', icon: MailSearch, Page: CatchUpSection, settings: ['catch-up'] },
  {
    id: 'data',
    icon: Database,
    Page: DataSection,
    settings: ['backup', 'restore', 'snapshots', 'csv-import', 'csv-export', 'storage', 'erase'],
  },
  ...SYNC_SECTIONS,
  { id: 'health', icon: HeartPulse, Page: HealthSection, settings: ['health-light', 'health-counts', 'diagnostics'] },
  { id: 'about', icon: Info, Page: AboutSection, settings: ['privacy', 'version', 'licence'] },
  { id: 'look', icon: Languages, Page: LookSection, settings: ['language', 'appearance'] },
];
