import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { classifySteps } from '@/lib/gmail/answers/classify';
import { findPromise } from '@/lib/moments/find-promise';
import { readMoment } from '@/lib/moments/read-moment';
import { TEXT_READERS, type TextReaders } from '@/lib/services/text-readers';

/** Run by the background when it first reads a text: see `lib/platform/later-script.ts`. */
export default defineUnlistedScript(() => {
  const readers: TextReaders = { classify: classifySteps, findPromise, readMoment };
  Object.assign(globalThis, { [TEXT_READERS.name]: readers });
});
