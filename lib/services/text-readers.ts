import type { findPromise } from '@/lib/moments/find-promise';
import type { readMoment } from '@/lib/moments/read-moment';
import type { Classify } from './answers/classification';

/** What reads text that people wrote, by words of many languages. They weigh more than all else in the background. */
export interface TextReaders {
  classify: Classify;
  findPromise: typeof findPromise;
  readMoment: typeof readMoment;
}

/** The same, run when one of them is first called. */
export function readersWhenCalled(load: () => TextReaders): TextReaders {
  return {
    classify: (...of) => load().classify(...of),
    findPromise: (...of) => load().findPromise(...of),
    readMoment: (...of) => load().readMoment(...of),
  };
}
