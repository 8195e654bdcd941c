import { afterEach, describe, expect, it } from 'vitest';
import { routeId, threadIdOf } from './client/route-id.ts';
import { receive } from './mailbox/incoming.ts';
import type { Arrival, StandInOptions } from './options.ts';
import { Story } from './scenarios.ts';
import { controlOf, stateOf } from './server/control.ts';
import { answerSync } from './server/sync.ts';
import { startGmailStandIn } from './server.ts';
import { at, intAt, type Json, listAt, textsAt } from './wire/json.ts';
import { labelOperation, mailOperation } from './wire/outgoing.ts';

const DRAFT = { kind: 'draft' } as const;
const SEND = { kind: 'send', archive: false } as const;
const NADIA = { address: 'nadia@acme.example', name: 'Nadia' };
const ARRIVED: Arrival = { from: NADIA, subject: 'Hello', snippet: 'Some text' };

const stories: Story[] = [];
afterEach(() => {
  for (const each of stories.splice(0)) each.stop();
});

function begin(options: StandInOptions = {}) {
  const story = new Story(options);
  stories.push(story);
  return { story, state: stateOf(story.world), control: controlOf(story.world) };
}

const statuses = (answer: Json): (number | null)[] => listAt(answer, 0, 0).map((ack) => intAt(ack, 1));
const labelsAnswered = (answer: Json): string[] => textsAt(answer, 1, 5, 0, 0, 2, 6, 0, 4, 0, 10);

describe('a send', () => {
  it('has ^pfg until the undo window is over, then only ^f', () => {
    const { story, state, control } = begin();
    const mail = story.mail({ to: [NADIA] });
    expect(labelsAnswered(story.act(mail, SEND, false).answer)).toEqual(['^all', '^f', '^f_bt', '^f_cl', '^pfg']);
    expect(state.sent()).toEqual([]);
    control.setNow(story.world.now() + 4_000);
    expect(state.settling()).toHaveLength(1);
    control.setNow(story.world.now() + 2_000);
    expect(state.message(mail.messageId)?.labels).toEqual(['^all', '^f', '^f_bt']);
    expect(state.sent()).toHaveLength(1);
  });

  it('is taken once when the page repeats it after a lost answer', () => {
    const { story, state, control } = begin();
    control.failNext({ status: 'network', taken: true });
    const mail = story.mail();
    expect(story.act(mail, SEND, false).status).toBe(0);
    expect(statuses(story.act(mail, SEND, false).answer)).toEqual([0]);
    expect(state.settling()).toHaveLength(1);
  });

  it('becomes a draft again within the window and can be sent again', () => {
    const { story, state, control } = begin();
    const mail = story.mail();
    story.act(mail, SEND, false);
    expect(statuses(story.act(mail, DRAFT, true).answer)).toEqual([0]);
    expect(state.drafts()).toHaveLength(1);
    control.settle();
    expect(state.sent()).toEqual([]);
    story.act(mail, SEND, true);
    control.settle();
    expect(state.sent().map(({ id }) => id)).toEqual([mail.messageId]);
  });

  it('cannot be taken back after the window', () => {
    const { story, state, control } = begin();
    const mail = story.mail();
    story.act(mail, SEND, false);
    control.settle();
    expect(statuses(story.act(mail, DRAFT, true).answer)).not.toEqual([0]);
    expect(state.sent()).toHaveLength(1);
  });

  it('travels in one request with the draft of another mail', () => {
    const { story, state } = begin();
    const draft = { ...story.mail({ to: [NADIA] }), labels: ['^all', '^r', '^r_bt'] };
    const sent = { ...story.mail({ to: [NADIA] }), labels: ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl'] };
    const { answer } = story.post([mailOperation(draft, false), mailOperation(sent, false)], true);
    expect(statuses(answer)).toEqual([0, 0]);
    expect(state.drafts().map(({ id }) => id)).toEqual([draft.messageId]);
    expect(state.settling().map(({ id }) => id)).toEqual([sent.messageId]);
  });

  it.each([400, 500] as const)('fails with %i and a coded body, and nothing is kept', (status) => {
    const { story, state, control } = begin();
    control.failNext({ status });
    const failed = story.act(story.mail(), SEND, false);
    expect(failed.status).toBe(status);
    expect(at(failed.answer, 0)).toBe('er');
    expect(listAt(failed.answer)).toContain(status);
    expect(state.messages()).toEqual([]);
    expect(story.act(story.mail(), SEND, false).status).toBe(200);
  });

  it('has no message in a minimal answer', () => {
    const { story } = begin({ minimalAnswers: true });
    const mail = story.mail();
    const thread = at(story.act(mail, SEND, false).answer, 1, 5, 0, 0, 2);
    expect(at(thread, 6)).toBeNull();
    expect(textsAt(thread, 4, 2)).toEqual([mail.messageId]);
  });
});

describe('a scheduled mail', () => {
  const AT = Date.UTC(2026, 10, 25, 8);

  it('leaves at its time', () => {
    const { story, state, control } = begin();
    story.act(story.mail({ to: [NADIA] }), { kind: 'schedule', at: AT }, false);
    control.setNow(AT - 1000);
    expect(state.scheduled().map(({ scheduledFor }) => scheduledFor)).toEqual([AT]);
    control.setNow(AT + 1000);
    expect(state.scheduled()).toEqual([]);
    expect(state.sent()).toHaveLength(1);
  });

  it('is a draft again when cancelled, and does not leave', () => {
    const { story, state, control } = begin();
    const mail = story.mail({ to: [NADIA] });
    story.act(mail, { kind: 'schedule', at: AT }, false);
    story.act(mail, DRAFT, true);
    control.setNow(AT + 1000);
    expect(state.drafts()).toHaveLength(1);
    expect(state.sent()).toEqual([]);
  });
});

describe('mail from outside', () => {
  it('joins the thread it answers and is listed', () => {
    const { story, state, control } = begin();
    const mail = story.mail({ to: [NADIA] });
    story.act(mail, SEND, false);
    const ids = control.arrive({ from: NADIA, snippet: 'Yes', thread: mail.messageId });
    expect(ids.threadId).toBe(mail.threadId);
    expect(state.message(ids.messageId)?.subject).toBe('Re: A subject');
    expect(listAt(story.ask('bv', [['^i', null, 50]]).answer, 2, 0, 0, 4)).toHaveLength(2);
  });

  it('has hex ids equal to its decimal ones', () => {
    const { control } = begin();
    const { messageId, legacyMessageId, threadId, legacyThreadId } = control.arrive(ARRIVED);
    expect(messageId).toBe(`msg-f:${BigInt(`0x${legacyMessageId}`)}`);
    expect(threadId).toBe(`thread-f:${BigInt(`0x${legacyThreadId}`)}`);
  });

  it('is told by the next poll, once', () => {
    const { story } = begin();
    const before = story.mailbox.version;
    receive(story.mailbox, ARRIVED);
    const poll = (version: number): Json[] => listAt(story.ask('s', [null, [[]], [1, version]]).answer, 1, 5);
    expect(poll(before)).toHaveLength(1);
    expect(poll(story.mailbox.version)).toEqual([]);
  });

  it('is a thread for each message when conversation view is off', () => {
    const { story, control } = begin({ conversationView: false });
    const ids = control.arrive(ARRIVED);
    control.arrive({ ...ARRIVED, thread: ids.threadId });
    expect(listAt(story.ask('bv', [['^i', null, 50]]).answer, 2)).toHaveLength(2);
  });

  it('from another device is sent at once', () => {
    const { state, control } = begin();
    control.sendFromElsewhere({ to: [NADIA], subject: 'From the phone', snippet: 'Hi' });
    expect(state.sent()).toHaveLength(1);
  });
});

it('changes labels by the operations Gmail uses for reading and archiving', () => {
  const { story, state, control } = begin();
  const ids = control.arrive(ARRIVED);
  story.post([labelOperation(ids.threadId, ['^a', '^o'], ['^i', '^u'], [ids.messageId])], false);
  expect(state.message(ids.messageId)?.labels).toEqual(['^a', '^all', '^o', '^sq_ig_i_personal']);
});

it('keeps mailboxes apart, delegated ones included', () => {
  const accounts = [
    { address: 'a@vendor.example', name: 'A' },
    { address: 'b@vendor.example', name: 'B' },
    { address: 'boss@vendor.example', name: 'Boss', delegate: { via: 0, id: 'AEoRX' } },
  ];
  const { story, state, control } = begin({ accounts });
  control.arrive({ ...ARRIVED, account: 'boss@vendor.example' });
  expect([...story.world.mailboxes.keys()]).toEqual(['u/0', 'u/1', 'u/0/d/AEoRX']);
  expect(accounts.map(({ address }) => state.messages(address).length)).toEqual([0, 0, 1]);
  expect(() => control.arrive({ ...ARRIVED, account: 'nobody@vendor.example' })).toThrow('no account');
});

it('answers garbage with 400 and keeps nothing', () => {
  const { story, state } = begin();
  expect(answerSync(story.world, '/sync/u/0/i/s', '{')?.status).toBe(400);
  expect(answerSync(story.world, '/sync/u/0/i/s', '[null,[[[1,["thread-a:r1",[7]]]]]]')?.status).toBe(200);
  expect(answerSync(story.world, '/sync/u/7/i/s', '[]')).toBeNull();
  expect(state.messages()).toEqual([]);
});

it('makes route ids like Gmail’s and reads them back', () => {
  // From the facts: a token of this kind names `f:1709452269766466422`.
  for (const id of ['thread-f:1709452269766466422', 'thread-a:r-7005674805299871901', 'thread-a:r1|msg-a:r2']) {
    expect(threadIdOf(routeId(id))).toBe(id);
  }
  expect(routeId('thread-f:1709452269766466422')).toMatch(/^FMfcg/);
  expect(threadIdOf('p2')).toBeNull();
});

it('says so when its port is taken', async () => {
  const first = await startGmailStandIn();
  try {
    await expect(startGmailStandIn({ port: first.port })).rejects.toThrow(`Port ${first.port} is taken`);
  } finally {
    await first.close();
  }
});
