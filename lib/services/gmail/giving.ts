import type { Giving } from '@/lib/domain/compose/offer';
import { localizedGives } from '@/lib/i18n/overlay-words';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { type NudgeRow, offerQuestion, offersFor } from '@/lib/storage/queries';
import { companyDomain } from '../prospects/company';

/** What each touch to do should give, by enrollment: the step's words and the best item. */
export async function givingOf(
  db: NextTouchDatabase,
  rows: readonly Pick<NudgeRow, 'enrollment' | 'prospect' | 'lastTouch' | 'threadTouch'>[],
  locale: string,
): Promise<Map<string, Giving>> {
  const ids = [...new Set(rows.map(({ enrollment }) => enrollment.cadenceId))];
  const cadences = new Map((await db.cadences.bulkGet(ids)).flatMap((each) => (each ? [[each.id, each]] : [])));
  const questions = rows.map((row) => {
    const cadence = cadences.get(row.enrollment.cadenceId);
    const hasStep = cadence !== undefined && row.enrollment.channel !== null;
    return offerQuestion(row, hasStep ? localizedGives(locale, cadence, row.enrollment) : '');
  });
  const offers = await offersFor(db, questions, companyDomain);
  return new Map(
    questions.map(({ enrollment, gives }) => {
      const offer = offers.get(enrollment.id);
      return [enrollment.id, { ...(gives && { gives }), ...(offer && { offer }) }];
    }),
  );
}
