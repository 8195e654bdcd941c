import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeIf } from '../support/only-if';
import { ALLOWED } from './allowed-differences.ts';
import { firstPage } from './mailbox/answers.ts';
import { receive } from './mailbox/incoming.ts';
import type { StandInOptions } from './options.ts';
import { type Exchanged, Story } from './scenarios.ts';
import { differences, structureOf } from './structure.ts';
import type { Json } from './wire/json.ts';
import { type Shape, toObjects } from './wire/object-form.ts';
import { ACTIONS_ANSWER, ACTIONS_REQUEST, FIRST_LIST, LIST_ANSWER, OPENED_ANSWER } from './wire/shapes.ts';

const CAPTURES = path.resolve(import.meta.dirname, '../../../shared/gmail/captures');
const recording = (file: string): Json => JSON.parse(readFileSync(path.join(CAPTURES, file), 'utf8'));

const SENDER = { address: 'nadia@acme.example', name: 'Nadia' };
const others = { to: [SENDER], cc: [SENDER], bcc: [SENDER] };
const ARRIVED = { from: SENDER, subject: 'Text', snippet: 'Text', read: true };
const DRAFT = { kind: 'draft' } as const;
const SEND = { kind: 'send', archive: false } as const;

function story<T>(options: StandInOptions, tell: (story: Story) => T): T {
  const told = new Story(options);
  try {
    return tell(told);
  } finally {
    told.stop();
  }
}

/** A mail saved as a draft, then the wanted step. */
function afterDraft(
  options: StandInOptions,
  purpose: typeof DRAFT | typeof SEND,
  reply: boolean,
  change = {},
): Exchanged {
  return story(options, (tale) => {
    const mail = reply ? tale.replyTo(receive(tale.mailbox, ARRIVED)) : tale.mail();
    tale.act({ ...mail, ...change }, DRAFT, false);
    return tale.act({ ...mail, ...change }, purpose, true);
  });
}

function atOnce(options: StandInOptions, purpose: typeof DRAFT | typeof SEND, reply: boolean, change = {}): Exchanged {
  return story(options, (tale) => {
    const mail = reply ? tale.replyTo(receive(tale.mailbox, ARRIVED)) : tale.mail();
    return tale.act({ ...mail, ...change }, purpose, false);
  });
}

interface Kind {
  name: string;
  own: () => Json;
  shape: Shape;
  /** Recordings of the same kind. */
  files: string[];
}

const OFF: StandInOptions = { wire: 'object', conversationView: false };
const OLD: StandInOptions = { wire: 'object' };

/** Both halves of an exchange as two kinds. */
function both(name: string, tell: () => Exchanged, requests: string[], answers: string[]): Kind[] {
  return [
    ...(requests.length > 0
      ? [{ name: `${name}: request`, own: () => tell().request, shape: ACTIONS_REQUEST, files: requests }]
      : []),
    ...(answers.length > 0
      ? [{ name: `${name}: answer`, own: () => tell().answer, shape: ACTIONS_ANSWER, files: answers }]
      : []),
  ];
}

const of2022 = (half: string, ...names: string[]): string[] =>
  names.map((name) => `2022-09-09-cvOn${name}_${half}.json`);
const halves = (...names: string[]): [string[], string[]] => [
  of2022('request', ...names),
  of2022('response', ...names),
];

const KINDS: Kind[] = [
  ...both('new draft', () => atOnce({}, DRAFT, false, { to: [] }), ...halves('DraftSave')),
  ...both('draft again', () => afterDraft({}, DRAFT, false, others), ...halves('DraftUpdate', 'DraftUpdate_2')),
  ...both('send of a draft', () => afterDraft({}, SEND, false), ...halves('Send')),
  ...both(
    'send of a draft, conversation view off',
    () => afterDraft({ conversationView: false }, SEND, false),
    ['2022-09-09-cvOnSend_2_request_customThreadId.json'],
    ['2022-09-09-cvOnSend_2_response_customThreadId.json'],
  ),
  ...both('reply, new draft', () => atOnce({}, DRAFT, true), ...halves('ReplyDraftSave')),
  ...both(
    'reply, draft again',
    () => afterDraft({}, DRAFT, true, others),
    ...halves('ReplyDraftUpdate', 'ReplyDraftUpdate_2', 'ReplyDraftUpdate_3'),
  ),
  ...both('reply sent unsaved', () => atOnce({}, SEND, true), ...halves('ReplySend')),
  ...both('reply sent from a draft', () => afterDraft({}, SEND, true, others), ...halves('ReplySend_3', 'ReplySend_4')),
  ...both(
    'object form: send of a draft, conversation view off',
    () => afterDraft(OFF, SEND, false),
    ['req-2019-01-18-cv-off-send.json'],
    ['2019-01-18-cvOffSend.json'],
  ),
  ...both(
    'object form: new draft, conversation view off',
    () => atOnce(OFF, DRAFT, false),
    ['req-2019-01-18-cv-off-draft-save.json'],
    ['2019-01-18-cvOffDraftSave.json'],
  ),
  ...both(
    'object form: new draft',
    () => atOnce(OLD, DRAFT, false, { to: [] }),
    ['req-2019-01-18-cv-on-draft-save.json', 'first-draft-save-request-2018-01-25.json'],
    ['2019-05-29-cvOnDraftSave.json'],
  ),
  ...both(
    'object form: draft again',
    () => afterDraft(OLD, DRAFT, false),
    ['draft-save-request-2018-01-25.json', 'draft-save-request-2018-01-25-with-recipients.json'],
    [],
  ),
  ...both(
    'object form: send of a draft',
    () => afterDraft(OLD, SEND, false, others),
    ['send-request-2018-01-25.json'],
    ['new_gmail_send_email_data.json'],
  ),
  ...both(
    'object form: reply sent from a draft, conversation view off',
    () => afterDraft(OFF, SEND, true),
    ['req-2019-01-18-cv-off-reply-send.json'],
    ['2019-01-18-cvOffReplySend.json'],
  ),
  {
    name: 'object form: minimal answer',
    own: () => afterDraft({ ...OFF, minimalAnswers: true }, SEND, false).answer,
    shape: ACTIONS_ANSWER,
    files: ['2019-01-18-cvOffSend.json'],
  },
  {
    name: 'object form: list',
    own: () =>
      story(OLD, (tale) => {
        const ids = receive(tale.mailbox, ARRIVED);
        tale.act(tale.replyTo(ids), SEND, false);
        tale.mailbox.settle(Number.POSITIVE_INFINITY);
        return tale.ask('bv', [['^all', null, 50]]).answer;
      }),
    shape: LIST_ANSWER,
    files: ['testdata-parser-bv-request-payload.json'],
  },
  {
    name: 'object form: opened thread',
    own: () => story(OLD, (tale) => tale.ask('fd', [[[receive(tale.mailbox, ARRIVED).threadId]]]).answer),
    shape: OPENED_ANSWER,
    files: ['fd-response-20180709.json'],
  },
  {
    name: 'object form: inbox in the first page',
    own: () =>
      story(OLD, (tale) => {
        receive(tale.mailbox, ARRIVED);
        return toObjects(firstPage(tale.mailbox).list, FIRST_LIST);
      }),
    shape: FIRST_LIST,
    files: ['testdata-parser-bv-embedded.json'],
  },
];

const found = existsSync(CAPTURES);

describeIf(found, 'no recordings of Gmail beside the project')(
  'the structure of the stand-in’s traffic beside the recordings',
  () => {
    const used = new Set<(typeof ALLOWED)[number]>();

    it.each(KINDS)('$name', ({ name, own, shape, files }) => {
      const recorded = files.map((file) => structureOf(recording(file), shape));
      const open = differences(structureOf(own(), shape), recorded).filter(({ side, entry }) => {
        const rules = ALLOWED.filter((rule) => rule.side === side && rule.kind.test(name) && rule.entry.test(entry));
        for (const rule of rules) used.add(rule);
        return rules.length === 0;
      });
      expect(open).toEqual([]);
    });

    it('needs every difference it allows', () => {
      expect(ALLOWED.filter((rule) => !used.has(rule))).toEqual([]);
    });

    it('notices a change of an index, a type and a label', () => {
      const body = afterDraft({}, SEND, false).request;
      const text = JSON.stringify(body);
      const changed = (from: string, to: string): Set<string> =>
        structureOf(JSON.parse(text.replace(from, to)), ACTIONS_REQUEST);
      const same = [structureOf(body, ACTIONS_REQUEST)];
      expect(differences(changed('"^pfg"', '"^r"'), same)).toHaveLength(2);
      expect(differences(changed('"A subject"', 'null,"A subject"'), same).length).toBeGreaterThan(0);
      expect(differences(changed('"A subject"', '7'), same)).toHaveLength(2);
    });
  },
);
