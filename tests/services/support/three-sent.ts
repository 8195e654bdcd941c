import { sendAndSettle } from './gmail';
import { World } from './world';

/** Three prospects written to on Tuesday 24 November 2026. */
export async function threeSent(): Promise<World> {
  const world = new World('2026-11-24T10:00');
  for (const name of ['ada', 'bo', 'cy'])
    await sendAndSettle(world, {
      id: `msg-a:${name}`,
      threadId: `thread-a:${name}`,
      to: [`${name}@${name}corp.example`],
    });
  return world;
}
