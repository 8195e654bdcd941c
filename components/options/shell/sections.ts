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
  SquareKanban,
  UserRoundCheck,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { AboutSection } from '../about/about-section';
import { CadencesSection } from '../cadences/cadences-section';
import { CatchUpSection } from '../catch-up/catch-up-section';
import { DataSection } from '../data/data-section';
import { HealthSection } from '../health/health-section';
import { LoadSection } from '../load/load-section';
import { LookSection } from '../look/look-section';
import { NudgesSection } from '../nudges/nudges-section';
import { PipelineSection } from '../pipeline/pipeline-section';
import { ProspectsSection } from '../prospects/prospects-section';
import { ValueSection } from '../value/value-section';
import { WeekSection } from '../week/week-section';
import { WhoSection } from '../who/who-section';
import type { OptionsContext } from './options-context';
import type { SectionId, SettingId } from './setting-id';

/**
 * One section of the page: its place in the address, its icon, what it draws, and the settings in it that the search
 * finds. Words: `options:section.ID.title`, `.intro`; for each setting `options:setting.SETTING.title`, `.help`, `.find`.
 */
export interface Section {
  id: SectionId;
  icon: LucideIcon;
  Page: ComponentType<{ context: OptionsContext }>;
  settings: readonly SettingId[];
}

/** In the order of the list on the left. */
const SECTIONS: readonly Section[] = [
  { id: 'prospects', icon: Users, Page: ProspectsSection, settings: ['prospect-table'] },
  { id: 'pipeline', icon: SquareKanban, Page: PipelineSection, settings: [] },
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
  { id: 'health', icon: HeartPulse, Page: HealthSection, settings: ['health-light', 'health-counts', 'diagnostics'] },
  { id: 'about', icon: Info, Page: AboutSection, settings: ['privacy', 'version', 'licence'] },
  { id: 'look', icon: Languages, Page: LookSection, settings: ['language', 'appearance'] },
];

/** With the sections that this edition has besides, ahead of the last three. */
export function sectionsWith(more: readonly Section[]): readonly Section[] {
  return [...SECTIONS.slice(0, -3), ...more, ...SECTIONS.slice(-3)];
}
