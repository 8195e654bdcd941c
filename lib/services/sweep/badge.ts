import type { Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { countDue, countOverdue, countQuestions } from '@/lib/storage/queries';
import type { BrowserApi, Deps } from '../deps';

/** Dark enough for the white figures the browser draws on it. */
const COLORS = { due: '#1a56db', overdue: '#b42318' } as const;
const MOST = 999;

/**
 * Counts what is due now and what waits for the rep to decide; red as soon as something is overdue. Without access to Gmail a mark instead of the count, because
 * then sends are lost. Browsers forget the badge at a restart.
 */
export async function refreshBadge(db: NextTouchDatabase, browserApi: BrowserApi, now: Now): Promise<number> {
  const [due, overdue, asked, words, access] = await Promise.all([
    countDue(db, now.local),
    countOverdue(db, now.local),
    countQuestions(db),
    browserApi.words(),
    browserApi.hasGmailAccess(),
  ]);
  const count = due + asked;
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  const key = count === 0 ? 'badge.none' : overdue > 0 ? 'badge.overdue' : 'badge.due';
  await browserApi.paintBadge({
    text: access ? text : '!',
    color: overdue > 0 || !access ? COLORS.overdue : COLORS.due,
    title: access ? words(key, { count, overdue }) : words('badge.noAccess'),
  });
  return count;
}

/**
 * Paints the badge once in this life of the background, before anything else is read: the number is seen first, and the sweep
 * counts again. Never rejects: a sweep tells what fails.
 */
export function createFirstBadge({ db, now }: Pick<Deps, 'db' | 'now'>, browserApi: BrowserApi): () => Promise<void> {
  let painted: Promise<void> | null = null;
  const paint = async () => {
    try {
      await refreshBadge(db, browserApi, await now());
    } catch (error) {
      console.error('Next Touch: no first badge', error);
    }
  };
  return () => (painted ??= paint());
}
