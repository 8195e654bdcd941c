import { getDomain, getDomainWithoutSuffix } from 'tldts-icann';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '@/lib/platform/later-script';
import { LATER_SCRIPTS } from '@/lib/services/later-scripts';
import type { PublicSuffixes } from '@/lib/services/later-suffixes';

/** Run by the background when it first asks whose domain it is: see `lib/platform/later-script.ts`. */
export default defineUnlistedScript(() =>
  leave<PublicSuffixes>(LATER_SCRIPTS.publicSuffixes, { getDomain, getDomainWithoutSuffix }),
);
