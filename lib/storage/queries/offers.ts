import Dexie from 'dexie';
import type { Channel } from '@/lib/domain/cadence/cadence';
import { bestOffer, type Offer } from '@/lib/domain/compose/offer';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { NextTouchDatabase } from '../database';
import { type NudgeRow, toNudgeRows } from './nudge-rows';
import { valueItems } from './value-items';

/** People of one company that are looked at. */
const COLLEAGUES = 200;

/** A touch to do. */
export interface OfferQuestion {
  enrollment: Pick<Enrollment, 'id' | 'channel' | 'stepIndex' | 'stepCount'>;
  prospect: Prospect;
  /** The step's own words, in the rep's language. */
  gives: string;
  /** Subjects of the last touches. */
  subjects: readonly string[];
}

/** A row of a list as the question what to give with its touch. */
export function offerQuestion(
  row: Pick<NudgeRow, 'enrollment' | 'prospect' | 'lastTouch' | 'threadTouch'>,
  gives: string,
): OfferQuestion {
  const { enrollment, prospect, lastTouch, threadTouch } = row;
  return { enrollment, prospect, gives, subjects: [lastTouch, threadTouch].flatMap((touch) => touch?.subject ?? []) };
}

/** The company's domain, lower-case; null for a private address. */
export type CompanyOf = (address: string) => string | null;

/** Asks once for each key, however often it is needed. */
function once<T>(ask: (key: string) => PromiseLike<T>): (key: string) => PromiseLike<T> {
  const asked = new Map<string, PromiseLike<T>>();
  return (key) => {
    const known = asked.get(key) ?? ask(key);
    asked.set(key, known);
    return known;
  };
}

/**
 * The best item to give with each touch, by enrollment; a touch for which there is none is left out. Of people and their
 * companies only keys of indices are read, and nothing while the rep has nothing to give.
 */
export async function offersFor(
  db: NextTouchDatabase,
  questions: readonly OfferQuestion[],
  companyOf: CompanyOf,
): Promise<Map<string, Offer>> {
  const items = (await valueItems(db)).filter((item) => item.archivedAt === null);
  if (items.length === 0 || questions.length === 0) return new Map();
  const givenTo = once(async (prospectId) => {
    const range = db.touches.where('[prospectId+valueItemId]');
    const keys = await range.between([prospectId, Dexie.minKey], [prospectId, Dexie.maxKey]).keys();
    return (keys as unknown as [string, string][]).map(([, itemId]) => itemId);
  });
  const peopleOf = once((domain) => db.prospects.where('words').equals(domain).limit(COLLEAGUES).primaryKeys());
  const offers = await Promise.all(
    questions.map(async ({ enrollment, prospect, gives, subjects }): Promise<[string, Offer] | null> => {
      const { channel, stepIndex, stepCount } = enrollment;
      if (channel === null) return null;
      const [address = ''] = prospect.addresses;
      const domain = companyOf(address);
      const colleagues = domain === null ? [] : await peopleOf(domain);
      const given = await Promise.all([...new Set([prospect.id, ...prospect.merged, ...colleagues])].map(givenTo));
      const { notes, title, company, name } = prospect;
      const offer = bestOffer(items, {
        ...{ channel: channel as Channel, stepIndex, stepCount, step: gives },
        notes,
        known: [title, company, ...subjects],
        given: new Set(given.flat()),
        who: domain === null ? name || address : company || domain,
      });
      return offer && [enrollment.id, offer];
    }),
  );
  return new Map(offers.filter((each) => each !== null));
}

/** The same for rows known by the ids of their enrollments alone. */
export async function offersOf(
  db: NextTouchDatabase,
  asked: readonly { enrollmentId: string; gives?: string }[],
  companyOf: CompanyOf,
): Promise<Map<string, Offer>> {
  if ((await db.valueItems.count()) === 0) return new Map();
  const gives = new Map(asked.map((each) => [each.enrollmentId, each.gives ?? '']));
  const enrollments = await db.enrollments.bulkGet([...gives.keys()]);
  const rows = await toNudgeRows(
    db,
    enrollments.filter((each) => each !== undefined),
  );
  const questions = rows.map((row) => offerQuestion(row, gives.get(row.enrollment.id) ?? ''));
  return offersFor(db, questions, companyOf);
}
