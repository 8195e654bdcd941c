import { spanOf } from '@/lib/domain/time/snooze-until';
import type { LogService } from '@/lib/messages/contract';
import { dueNow } from '@/lib/storage/queries';
import type { Deps } from '../deps';

/** Minutes by which the button of the notification puts off what is due. */
const SNOOZE_MINUTES = 60;
/** At most so many at once, as one act of the log. */
const MOST = 1_000;

/** Snoozes all that is due now, as one act. */
export async function snoozeDue({ db, now }: Pick<Deps, 'db' | 'now'>, log: LogService): Promise<void> {
  const due = await dueNow(db, (await now()).local, MOST);
  await log.executeAll(
    due.map(({ enrollment }) => ({ type: 'snooze', enrollmentId: enrollment.id, until: spanOf(SNOOZE_MINUTES) })),
  );
}
