import { classifySteps } from '@/lib/gmail/answers/classify';
import { findPromise } from '@/lib/moments/find-promise';
import { readMoment } from '@/lib/moments/read-moment';
import type { TextReaders } from '@/lib/services/text-readers';

/** The readers of texts, as the product's script holds them. */
export const READERS: TextReaders = { classify: classifySteps, findPromise, readMoment };
