import { companyDomain } from '@/lib/services/prospects/company';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { offersOf } from '@/lib/storage/queries';

/** What to give with each of these touches. Apart from the other reads: the list of public suffixes comes with it. */
export const offers = (db: NextTouchDatabase, asked: readonly { enrollmentId: string; gives?: string }[]) =>
  offersOf(db, asked, companyDomain);
