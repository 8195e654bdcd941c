import { jetstream } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';

const BYTES = new Uint8Array(700);
const AT_ONCE = 256;

/** What a page of the browser finds itself able to do: publish as many messages, and nothing else. Ms, without connecting. */
async function publishBare(server: string, prefix: string, count: number): Promise<number> {
  const connection = await wsconnect({ servers: [server], reconnect: false });
  const js = jetstream(connection);
  const started = performance.now();
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, k) => from + k);
    await Promise.all(some.map((n) => js.publish(`${prefix}.${n}`, BYTES)));
  }
  const took = performance.now() - started;
  await connection.close();
  return took;
}

Object.assign(globalThis, { publishBare });
