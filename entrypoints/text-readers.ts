import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { classifySteps } from '@/lib/gmail/answers/classify';
import { findPromise } from '@/lib/moments/find-promise';
import { readMoment } from '@/lib/moments/read-moment';
import { leave } from '@/lib/platform/later-script';
import { LATER_SCRIPTS } from '@/lib/services/later-scripts';
import type { TextReaders } from '@/lib/services/text-readers';

/** Run by the background when it first reads a text: see `lib/platform/later-script.ts`. */
export default defineUnlistedScript(() =>
  leave<TextReaders>(LATER_SCRIPTS.textReaders, { classify: classifySteps, findPromise, readMoment }),
);
