import type * as words from '@/lib/i18n/overlay-words';
import { laterScript } from '@/lib/platform/later-script';
import { LATER_SCRIPTS } from './later-scripts';

/** All of `lib/i18n/overlay-words.ts`. */
export type OverlayWords = typeof words;

const load = laterScript<OverlayWords>(LATER_SCRIPTS.overlayWords);

/** These stand in for that file in the background's bundle, see `wxt.config.ts`: the words are read when first asked for. */
export const overlayWords: OverlayWords['overlayWords'] = (...of) => load().overlayWords(...of);
export const localizedName: OverlayWords['localizedName'] = (...of) => load().localizedName(...of);
export const localizedGives: OverlayWords['localizedGives'] = (...of) => load().localizedGives(...of);
