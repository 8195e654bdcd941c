import type * as tldts from 'tldts-icann';
import { laterScript } from '@/lib/platform/later-script';
import { LATER_SCRIPTS } from './later-scripts';

/** What the product calls of the package. */
export type PublicSuffixes = Pick<typeof tldts, 'getDomain' | 'getDomainWithoutSuffix'>;

const load = laterScript<PublicSuffixes>(LATER_SCRIPTS.publicSuffixes);

/** Stands in for the package in the background's bundle, see `wxt.config.ts`: its list is read when it is first asked. */
export const getDomain: PublicSuffixes['getDomain'] = (...of) => load().getDomain(...of);

/** The same. */
export const getDomainWithoutSuffix: PublicSuffixes['getDomainWithoutSuffix'] = (...of) =>
  load().getDomainWithoutSuffix(...of);
