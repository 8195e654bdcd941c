import type { WordKey } from '@/lib/i18n/keys';

/** A section of the options that has words: `options:section.ID.title` and `.intro`. */
export type SectionId =
  Extract<WordKey, `options:section.${string}.title`> extends `options:section.${infer Id}.title` ? Id : never;

/** A setting that has words: `options:setting.ID.title`, perhaps `.help` and `.find`. */
export type SettingId =
  Extract<WordKey, `options:setting.${string}.title`> extends `options:setting.${infer Id}.title` ? Id : never;
