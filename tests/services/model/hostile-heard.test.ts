import { expect, test } from 'vitest';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import { answer, DRAFT, message, request, SENDING, SENT, update } from '@/tests/gmail/support/fixtures';
import { mutate, seeded } from '@/tests/gmail/support/mutate';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { parseRequest } from '../../gmail/support/parse-request';
import { gmailSender, World } from '../support/world';

/** Each goes through the whole background, so fewer than of the parser alone. */
const RUNS = Math.ceil(FUZZ_RUNS / 50);

const path = '/sync/u/0/i/s';
const asked = (labels: string[]) => ({
  kind: 'request',
  path,
  exchange: 1,
  requests: parseRequest(request([1, 'thread-a:r1', update(message({ labels, to: ['a@x.example'] }))])),
});
const CALL = {
  kind: 'next-touch:call',
  service: 'gmail',
  method: 'report',
  args: [
    {
      mailbox: 'rep@example.com',
      reports: [
        asked(SENDING),
        asked(DRAFT),
        {
          kind: 'answer',
          path,
          exchange: 1,
          endpoint: 's',
          status: 200,
          answer: parseAnswer('s', answer([[1, 0]], [['thread-a:r1', [message({ labels: SENT })]]])),
        },
        { kind: 'accounts', accounts: [{ address: 'rep@example.com', index: 0 }] },
      ],
    },
  ],
};

test(`${RUNS} mutated calls of \`report\` write nothing and break nothing`, { timeout: 300_000 }, async () => {
  const world = new World();
  await world.sweep();
  for (let seed = 0; seed < RUNS; seed += 1) {
    const call = JSON.parse(JSON.stringify(mutate(CALL, seeded(seed))) ?? 'null');
    await world.background.message(call, gmailSender());
  }
  await world.background.idle();
  await world.wait(120_000);
  const { sends, events, touches, prospects } = world.db;
  expect(await Promise.all([sends, events, touches, prospects].map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  // It still hears.
  expect(await world.background.message(CALL, gmailSender())).toMatchObject({ ok: true });
});
