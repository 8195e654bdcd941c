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
import { SECTION_SETTINGS } from '../../find-settings/section-settings';
import type { SectionId, SettingId } from '../../find-settings/setting-id';
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
  { id: 'prospects', icon: Users, Page: ProspectsSection, settings: SECTION_SETTINGS.prospects },
  { id: 'pipeline', icon: SquareKanban, Page: PipelineSection, settings: SECTION_SETTINGS.pipeline },
  { id: 'cadences', icon: ListOrdered, Page: CadencesSection, settings: SECTION_SETTINGS.cadences },
  { id: 'value', icon: Gift, Page: ValueSection, settings: SECTION_SETTINGS.value },
  {
    id: 'week',
    icon: CalendarDays,
    Page: WeekSection,
    settings: SECTION_SETTINGS.week,
  },
  {
    id: 'who',
    icon: UserRoundCheck,
    Page: WhoSection,
    settings: SECTION_SETTINGS.who,
  },
  { id: 'nudges', icon: BellRing, Page: NudgesSection, settings: SECTION_SETTINGS.nudges },
  { id: 'load', icon: ChartNoAxesColumn, Page: LoadSection, settings: SECTION_SETTINGS.load },
  { id: 'catch-up', icon: MailSearch, Page: CatchUpSection, settings: SECTION_SETTINGS['catch-up'] },
  {
    id: 'data',
    icon: Database,
    Page: DataSection,
    settings: SECTION_SETTINGS.data,
  },
  { id: 'health', icon: HeartPulse, Page: HealthSection, settings: SECTION_SETTINGS.health },
  { id: 'about', icon: Info, Page: AboutSection, settings: SECTION_SETTINGS.about },
  { id: 'look', icon: Languages, Page: LookSection, settings: SECTION_SETTINGS.look },
];

/** With the sections that this edition has besides, ahead of the last three. */
export function sectionsWith(more: readonly Section[]): readonly Section[] {
  return [...SECTIONS.slice(0, -3), ...more, ...SECTIONS.slice(-3)];
}
