import { expect, it } from 'vitest';
import { readTapMessage, type TapMessage } from '@/lib/gmail/bridge/message';
import { createOutbox } from '@/lib/gmail/tap/outbox';
import { emptyAnswer } from '@/lib/gmail/wire/parse-answer';
import type { WireMessage } from '@/lib/gmail/wire/records';

const MANY = Array.from({ length: 500 }, (_, index) => ({
  address: `person-${index}@${'long-'.repeat(8)}name.example`,
  name: `Person ${index}`,
}));

const mail = (index: number, to: WireMessage['to']): WireMessage => ({
  ...{ messageId: `msg-f:${index}`, threadId: 'thread-f:1', legacyMessageId: null, legacyThreadId: null },
  ...{ from: { address: 'ada@acme.example', name: 'Ada' }, to, cc: [], subject: 'Plan', snippet: 'Yes.' },
  ...{ at: 1, labels: ['^i'] },
});

/** What is posted of answers with these mails. */
function posted(...answers: WireMessage[][]): TapMessage[] {
  const posts: TapMessage[] = [];
  const waiting: (() => void)[] = [];
  const outbox = createOutbox(
    (post) => posts.push(post),
    () => null,
    (run) => waiting.push(run),
  );
  for (const [exchange, messages] of answers.entries()) {
    const answer = { ...emptyAnswer(), acks: [{ seq: 1, status: 0 }], messages };
    outbox.add({ kind: 'answer', path: '/sync/u/0/i/s', exchange, endpoint: 's', status: 200, answer }, false);
  }
  for (const run of waiting) run();
  return posts;
}

const mailsIn = (posts: (TapMessage | null)[]) =>
  posts.map((post) => post?.reports.flatMap((each) => (each.kind === 'answer' ? each.answer.messages : [])).length);

it.each([
  ['few people', 120, MANY.slice(0, 2), [100, 20]],
  ['hundreds of people', 5, MANY, [1, 1, 1, 1, 1]],
  ['nobody that is named', 0, [], [0]],
])('answers with mail to %s go in batches that the reader takes', (_, count, to, expected) => {
  const posts = posted(Array.from({ length: count }, (__, index) => mail(index, to)));
  expect(mailsIn(posts.map(readTapMessage))).toEqual(expected);
  const acks = posts.map(({ reports: [first] }) => (first?.kind === 'answer' ? first.answer.acks.length : null));
  expect(acks).toEqual(expected.map((__, index) => (index === 0 ? 1 : 0)));
});

it('small answers wait for each other', () => {
  const posts = posted(...Array.from({ length: 60 }, (_, index) => [mail(index, MANY.slice(0, 1))]));
  expect(mailsIn(posts)).toEqual([33, 27]);
});
