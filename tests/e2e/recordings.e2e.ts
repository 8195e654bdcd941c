import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BACKSTAGE, launchWithExtension } from '../support/browser';
import { readTable } from '../support/read-table';
import { type Replay, startReplayServer } from '../support/replay-server';

const CAPTURES = path.resolve(import.meta.dirname, '../../../shared/gmail/captures');

interface Expected {
  request: string;
  response: string | null;
  kind: 'send' | 'draft';
  messageId: string;
  threadId: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  accepted: boolean | null;
}

const read = (file: string) => readFileSync(path.join(CAPTURES, file), 'utf8');
const hasCaptures = existsSync(path.join(CAPTURES, 'expected.json'));

test('recorded traffic in a bare page gives exactly the recorded sends', async () => {
  test.skip(!hasCaptures, `No recordings in ${CAPTURES}`);
  const expected = (JSON.parse(read('expected.json')) as Expected[]).filter((each) => each.response !== null);
  const replays: Replay[] = expected.map((each) => ({
    request: read(each.request),
    response: read(each.response ?? ''),
  }));
  const server = await startReplayServer(replays);
  const browser = await launchWithExtension({ gmailPort: server.port });
  const backstage = await browser.openPage(BACKSTAGE);
  const gmail = await browser.context.newPage();
  await gmail.goto('https://mail.google.com/mail/u/0/');

  // Drafts first: a draft saved after its send would be an undo.
  const order = [...expected.keys()].sort(
    (a, b) => Number(expected[a]?.kind === 'send') - Number(expected[b]?.kind === 'send'),
  );
  for (const index of order) {
    await gmail.evaluate(
      async ({ body, at }) => {
        const request = new XMLHttpRequest();
        request.open('POST', `/sync/u/0/i/s?hl=en&c=${at}&rt=r&pt=ji`);
        await new Promise((resolve) => {
          request.onloadend = resolve;
          request.send(body);
        });
      },
      { body: replays[index]?.request ?? '', at: index },
    );
  }

  const sends = new Map(expected.filter((each) => each.kind === 'send').map((each) => [each.messageId, each]));
  const states = async () =>
    Object.fromEntries(
      (await readTable(backstage, 'sends')).map((row) => [row.messageId, `${row.state}, verified: ${row.verified}`]),
    );
  await expect
    .poll(states)
    .toEqual(Object.fromEntries([...sends.keys()].map((id) => [id, 'accepted, verified: true'])));
  const addresses = (people: { address: string }[]) => people.map((each) => each.address);
  for (const row of await readTable(backstage, 'sends')) {
    const wanted = sends.get(row.messageId);
    expect({
      ...{ threadId: row.threadId, subject: row.subject, mailbox: row.mailbox !== '' },
      ...{ to: addresses(row.to), cc: addresses(row.cc), bcc: addresses(row.bcc) },
    }).toEqual({
      ...{ threadId: wanted?.threadId, subject: wanted?.subject, mailbox: true },
      ...{ to: wanted?.to, cc: wanted?.cc, bcc: wanted?.bcc },
    });
  }
  await browser.close();
  await server.close();
});
