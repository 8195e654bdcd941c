import type { JobState } from '@/lib/messages/data-contract';
import { leaveFile } from '@/lib/storage/transfers';
import type { World } from './world';

/** Leaves a file where jobs look for one, as a page does. Resolves to its key. */
export async function leave(world: World, content: string | Blob): Promise<string> {
  const key = crypto.randomUUID();
  await leaveFile(world.transfers, key, content instanceof Blob ? content : new Blob([content]), world.now().at);
  return key;
}

/** The job once nothing of it runs any more. */
export async function finished(world: World, id: string): Promise<JobState> {
  await world.background.idle();
  const job = await world.page('data').job(id);
  if (!job) throw new Error('no job');
  return job;
}

/** Restores a backup given as text. */
export async function restored(world: World, text: string, options = { withSettings: false }): Promise<JobState> {
  return finished(world, await world.page('data').restore(await leave(world, text), null, options));
}

/** All rows of the book: its log, and what is projected from it. */
export async function bookRows({ db }: World) {
  const [events, prospects, enrollments, touches] = await Promise.all([
    db.events.toArray(),
    db.prospects.toArray(),
    db.enrollments.toArray(),
    db.touches.toArray(),
  ]);
  return { events, prospects, enrollments, touches };
}
