import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { localizedGives, localizedName, overlayWords } from '@/lib/i18n/overlay-words';
import { leave } from '@/lib/platform/later-script';
import { LATER_SCRIPTS } from '@/lib/services/later-scripts';
import type { OverlayWords } from '@/lib/services/later-words';

/** Run by the background when an overlay first asks for words: see `lib/platform/later-script.ts`. */
export default defineUnlistedScript(() =>
  leave<OverlayWords>(LATER_SCRIPTS.overlayWords, { overlayWords, localizedName, localizedGives }),
);
