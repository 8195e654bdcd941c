import { JetStreamApiError, type JetStreamManager } from '@nats-io/jetstream';
import { expect, it } from 'vitest';
import { hasStream } from '@/scripts/sync/streams.mjs';

const managerThat = (info: () => Promise<unknown>) => ({ streams: { info } }) as unknown as JetStreamManager;
const failing = (error: Error) => managerThat(() => Promise.reject(error));

it('a stream is missing only where the server says so: a restore deletes what it does not see', async () => {
  expect(
    await hasStream(
      managerThat(async () => ({})),
      'T_acme',
    ),
  ).toBe(true);
  const missing = new JetStreamApiError({ code: 404, err_code: 10_059, description: 'stream not found' });
  expect(await hasStream(failing(missing), 'T_acme')).toBe(false);
  const other = new JetStreamApiError({ code: 503, err_code: 10_008, description: 'no quorum' });
  for (const error of [new Error('timeout'), other])
    await expect(hasStream(failing(error), 'T_acme')).rejects.toBe(error);
});
