import * as gmail from '../../services/support/gmail';
import type { World } from '../../services/support/world';

/** One mail to each of so many prospects, settled. */
export async function sendTo(world: World, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const draft = { id: `msg-a:${name}`, threadId: `thread-a:${name}`, to: [`${name}@${name}.example`] };
    await gmail.answer(world, await gmail.request(world, gmail.SEND, draft), { messageId: draft.id });
  }
  await world.wait(40_000);
}

/** How often each name was said in notifications. */
export function timesNamed(world: World, names: readonly string[]): number[] {
  const words = world.seen.notices.flatMap((notice) => notice.message.split(/[^a-z0-9]+/));
  return names.map((name) => words.filter((word) => word === name).length);
}
