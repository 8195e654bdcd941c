import { answer, request, SEND } from './gmail';
import { World } from './world';

/** A worker that has been up for a minute. */
export async function working(): Promise<World> {
  const world = new World();
  await world.wait(60_000);
  return world;
}

interface Claimed {
  id?: string;
  tabId?: number;
  pressed?: boolean;
  heldMs?: number;
}
/** The tap reports a send; the browser's event of it was lost. */
export const claim = (world: World, { id = 'msg-a:r1', pressed = true, ...of }: Claimed = {}) =>
  request(world, SEND, { id, threadId: id.replace('msg', 'thread') }, { reporters: ['tap'], pressed, ...of });

/** The browser shows an end, of a request of that number. */
export const end = (world: World, exchange = 9_001, { status = 200, tabId = 1 } = {}) =>
  answer(world, exchange, { status, tabId, reporters: ['request'] });
