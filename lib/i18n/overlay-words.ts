import { type Cadence, revisionOf } from '@/lib/domain/cadence/cadence';
import { PRESETS } from '@/lib/domain/cadence/presets';
import type { WordBundle } from '.';
import deCommon from './de/common.json';
import deOverlay from './de/overlay.json';
import deWhy from './de/why.json';
import enCommon from './en/common.json';
import enOverlay from './en/overlay.json';
import enWhy from './en/why.json';
import esCommon from './es/common.json';
import esOverlay from './es/overlay.json';
import esWhy from './es/why.json';
import frCommon from './fr/common.json';
import frOverlay from './fr/overlay.json';
import frWhy from './fr/why.json';
import jaCommon from './ja/common.json';
import jaOverlay from './ja/overlay.json';
import jaWhy from './ja/why.json';
import { type Language, languageOf } from './languages';
import ptCommon from './pt/common.json';
import ptOverlay from './pt/overlay.json';
import ptWhy from './pt/why.json';
import { withEnglish } from './with-english';

const WORDS: Record<Language, WordBundle> = {
  en: { common: enCommon, overlay: enOverlay, why: enWhy },
  de: { common: deCommon, overlay: deOverlay, why: deWhy },
  es: { common: esCommon, overlay: esOverlay, why: esWhy },
  fr: { common: frCommon, overlay: frOverlay, why: frWhy },
  pt: { common: ptCommon, overlay: ptOverlay, why: ptWhy },
  ja: { common: jaCommon, overlay: jaOverlay, why: jaWhy },
};

const COMMON = { en: enCommon, de: deCommon, es: esCommon, fr: frCommon, pt: ptCommon, ja: jaCommon } satisfies Record<
  Language,
  object
>;

/**
 * What the overlay says, in one language. Kept by the background, which hands it over: a content script is one file and
 * would carry all languages into every Gmail page, and a service worker cannot load files when it needs them.
 */
export function overlayWords(locale: string): WordBundle {
  return withEnglish(WORDS[languageOf(locale)], WORDS.en);
}

/** What the overlay calls a cadence: a preset the rep has not renamed by its name in this language. */
export function localizedName(locale: string, { id, name }: Pick<Cadence, 'id' | 'name'>): string {
  const isPreset = PRESETS.some((preset) => preset.id === id && preset.name === name);
  const names: Readonly<Record<string, string>> = COMMON[languageOf(locale)].preset;
  return (isPreset && names[id]) || name;
}

/** What a step gives, in the words of this language where it is a preset's; empty where the cadence has no such step. */
export function localizedGives(
  locale: string,
  cadence: Pick<Cadence, 'revisions' | 'presetId'>,
  { revision, stepIndex }: { revision: number; stepIndex: number },
): string {
  const gives = revisionOf(cadence, revision)?.steps[stepIndex]?.gives ?? '';
  const steps = PRESETS.find(({ id }) => id === cadence.presetId)?.revisions.flatMap((each) => each.steps) ?? [];
  if (!steps.some((step) => step.gives === gives)) return gives;
  const [preset = '', step = ''] = gives.split('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = COMMON[languageOf(locale)].presetGives;
  return words[preset]?.[step] ?? gives;
}
