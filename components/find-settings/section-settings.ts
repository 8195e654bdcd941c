import type { SettingId } from './setting-id';

/** The settings in each section of the options page, for whatever leads there. Words: see `sections.ts`. */
export const SECTION_SETTINGS = {
  prospects: ['prospect-table'],
  pipeline: [],
  cadences: ['cadence-list'],
  value: ['value-list'],
  week: ['working-days', 'nudge-time', 'holidays', 'days-off', 'call-free'],
  who: ['detection', 'enroll-mode', 'never-list', 'own-domains', 'own-addresses', 'fatigue', 'daily-cap'],
  nudges: ['notifications', 'quiet-hours', 'silent'],
  load: ['forecast', 'leave'],
  'catch-up': ['catch-up'],
  data: ['backup', 'restore', 'snapshots', 'csv-import', 'csv-export', 'storage', 'erase'],
  health: ['health-light', 'health-counts', 'diagnostics', 'recorder'],
  about: ['privacy', 'version', 'licence'],
  look: ['language', 'appearance'],
} as const satisfies Record<string, readonly SettingId[]>;

export type ListedSection = keyof typeof SECTION_SETTINGS;
/** In the order of the list on the left. */
export const LISTED_SECTIONS = Object.keys(SECTION_SETTINGS) as ListedSection[];
