import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, followSend, SETTLE_MS } from '@/lib/services/sends/follow-send';
import { newSend } from '@/lib/services/sends/send-facts';
import type { SendRow } from '@/lib/storage/send-row';

const T = 1_800_000_000_000;
const LATER = T + 3_600_000;

function row(kind: 'send' | 'schedule' = 'send'): SendRow {
  return newSend(
    {
      kind,
      seq: 1,
      messageId: 'msg-a:r1',
      threadId: 'thread-a:r1',
      parentId: null,
      from: { address: 'Rep@Seller.example', name: 'Rep' },
      to: [{ address: 'Ada@Acme.example ', name: '' }],
      cc: [],
      bcc: [],
      subject: 'An idea',
      at: T,
      scheduledFor: kind === 'schedule' ? LATER : null,
      exact: true,
    },
    'rep@seller.example',
    T,
  );
}

const requested = (at: number): Evidence => ({ kind: 'requested', at });
const scheduled = (at: number, scheduledFor = LATER): Evidence => ({ kind: 'scheduled', at, scheduledFor });
const accepted = (at: number, verified = true): Evidence => ({ kind: 'accepted', at, verified });
const refused = (at: number): Evidence => ({ kind: 'refused', at });
const status = (at: number, code: number): Evidence => ({ kind: 'status', at, status: code });
const takeBackAsked = (at: number): Evidence => ({ kind: 'take-back-asked', at });
const takenBack = (at: number): Evidence => ({ kind: 'taken-back', at });
const shownDraft = (at: number): Evidence => ({ kind: 'shown-draft', at });
const shownSent = (at: number, sentAt: number | null = null): Evidence => ({ kind: 'shown-sent', at, sentAt });
const time = (at: number): Evidence => ({ kind: 'time', at });

const STORIES: [name: string, kind: 'send' | 'schedule', evidence: Evidence[], state: string][] = [
  ['accepted and settled', 'send', [accepted(T + 500), time(T + 40_000)], 'confirmed'],
  ['accepted, a moment before the window ends', 'send', [accepted(T + 500), time(T + 500 + SETTLE_MS - 1)], 'accepted'],
  ['undone', 'send', [accepted(T + 500), takenBack(T + 9_000), time(T + 60_000)], 'undone'],
  [
    'undone before the answer, which then comes',
    'send',
    [takenBack(T + 100), accepted(T + 500), time(T + 60_000)],
    'undone',
  ],
  ['undone as the server shows', 'send', [accepted(T + 500), shownDraft(T + 9_000), time(T + 60_000)], 'undone'],
  [
    'an answer still shows the draft of before',
    'send',
    [accepted(T + 500), shownDraft(T + 900), time(T + 60_000)],
    'confirmed',
  ],
  [
    'undone and sent again',
    'send',
    [accepted(T), takenBack(T + 9_000), requested(T + 20_000), accepted(T + 21_000), time(T + 90_000)],
    'confirmed',
  ],
  [
    'undone, yet shown as sent much later',
    'send',
    [accepted(T), takenBack(T + 9_000), shownSent(T + 100_000)],
    'confirmed',
  ],
  [
    'undone, and a stale list shows it as sent',
    'send',
    [accepted(T), takenBack(T + 9_000), shownSent(T + 12_000)],
    'undone',
  ],
  ['refused', 'send', [status(T + 500, 400), time(T + 60_000)], 'failed'],
  ['refused, says the page alone', 'send', [refused(T + 500), time(T + 60_000)], 'requested'],
  ['status 200 alone', 'send', [status(T + 500, 200), time(T + 60_000)], 'confirmed'],
  [
    'status 200, refused says the page',
    'send',
    [status(T + 500, 200), refused(T + 501), time(T + 60_000)],
    'confirmed',
  ],
  ['refused, accepted says the page afterwards', 'send', [status(T, 400), accepted(T + 1), time(T + 60_000)], 'failed'],
  ['refused, accepted said the page before', 'send', [accepted(T), status(T + 1, 500), time(T + 60_000)], 'failed'],
  ['refused, shown as sent says the page', 'send', [status(T, 400), shownSent(T + 90_000)], 'failed'],
  ['no network, accepted says the page', 'send', [status(T, 0), accepted(T + 1), time(T + 60_000)], 'failed'],
  [
    'taking back was asked and never answered',
    'send',
    [accepted(T), takeBackAsked(T + 20_000), time(T + 40_000)],
    'accepted',
  ],
  [
    'taking back was asked and refused',
    'send',
    [accepted(T), takeBackAsked(T + 20_000), time(T + 60_000)],
    'confirmed',
  ],
  [
    'taking back was asked again and again',
    'send',
    [accepted(T), ...Array.from({ length: 20 }, (_, n) => takeBackAsked(T + n * 20_000)), time(T + 310_000)],
    'confirmed',
  ],
  [
    'refused, tried again',
    'send',
    [status(T + 500, 503), requested(T + 900), accepted(T + 1_500), time(T + 60_000)],
    'confirmed',
  ],
  ['its tab closed before the answer, shown as sent', 'send', [status(T + 900, 0), shownSent(T + 9_000)], 'accepted'],
  ['its tab closed, shown as sent later', 'send', [status(T + 900, 0), shownSent(T + 40_000)], 'confirmed'],
  ['refused, and a stale list shows it as sent', 'send', [status(T + 500, 0), shownSent(T + 900)], 'failed'],
  ['taken, whatever is said afterwards', 'send', [accepted(T + 500), refused(T + 501), time(T + 60_000)], 'confirmed'],
  [
    'heard twice',
    'send',
    [requested(T + 1), accepted(T + 500), requested(T + 501), accepted(T + 502), time(T + 60_000)],
    'confirmed',
  ],
  [
    'field case F3: the clock was set back two hours meanwhile: settled all the same',
    'send',
    [accepted(T + 500), time(T - 7_200_000), time(T - 7_200_000 + SETTLE_MS)],
    'confirmed',
  ],
  [
    'field case F3: the clock was set back ten years: settled all the same',
    'send',
    [accepted(T + 500), time(T - 315_576_000_000), time(T - 315_576_000_000 + SETTLE_MS)],
    'confirmed',
  ],
  ['the clock went back by a second: nothing', 'send', [accepted(T + 500), time(T - 500)], 'accepted'],
  ['no answer yet', 'send', [time(T + 60_000)], 'requested'],
  ['never an answer', 'send', [time(T + 25 * 3_600_000)], 'failed'],
  ['no answer heard, but shown as sent', 'send', [shownSent(T + 60_000)], 'confirmed'],
  ['shown as sent within the window', 'send', [shownSent(T + 2_000), time(T + 10_000)], 'accepted'],
  [
    'confirmed for good',
    'send',
    [accepted(T), time(T + 60_000), takenBack(T + 61_000), requested(T + 62_000)],
    'confirmed',
  ],
  ['scheduled and waiting', 'schedule', [accepted(T + 500), time(LATER + 60_000)], 'scheduled'],
  ['scheduled and seen sent', 'schedule', [accepted(T + 500), shownSent(LATER + 60_000)], 'confirmed'],
  ['a schedule cancelled', 'schedule', [accepted(T + 500), takenBack(T + 60_000)], 'cancelled'],
  ['a schedule cancelled elsewhere', 'schedule', [accepted(T + 500), shownDraft(T + 60_000)], 'cancelled'],
  [
    'cancelled, then sent now',
    'schedule',
    [takenBack(T + 60_000), requested(T + 70_000), accepted(T + 71_000), time(T + 200_000)],
    'confirmed',
  ],
  ['cancelled, then scheduled again', 'schedule', [takenBack(T + 60_000), scheduled(T + 70_000)], 'scheduled'],
  ['a schedule refused', 'schedule', [status(T + 500, 400)], 'failed'],
  ['a schedule refused, accepted says the page', 'schedule', [accepted(T), status(T + 500, 400)], 'failed'],
];

const undoes = ({ kind }: Evidence) => kind === 'taken-back';

describe('the life of a send', () => {
  test.each(STORIES)('%s', (_, kind, evidence, state) => {
    expect(evidence.reduce(followSend, row(kind)).state).toBe(state);
  });

  test('the touch is dated by the click on Send, a scheduled one by Gmail', () => {
    expect([accepted(T + 500), time(T + 40_000)].reduce(followSend, row()).sentAt).toBe(T);
    expect(followSend(row('schedule'), shownSent(LATER + 9_000, LATER + 7)).sentAt).toBe(LATER + 7);
    expect(followSend(row('schedule'), shownSent(LATER + 9_000)).sentAt).toBe(LATER);
  });

  test('a change of the moment of a schedule is taken up', () => {
    expect(followSend(row('schedule'), scheduled(T + 5, LATER + 60_000)).scheduledFor).toBe(LATER + 60_000);
  });

  test('what changes nothing gives back the very same row', () => {
    const before = row();
    expect(followSend(before, requested(T + 1))).toBe(before);
    expect(followSend(before, time(T + 1))).toBe(before);
  });

  const anyEvidence = fc.oneof(
    fc.nat(200_000).map((ms) => requested(T + ms)),
    fc.tuple(fc.nat(200_000), fc.boolean()).map(([ms, verified]) => accepted(T + ms, verified)),
    fc.nat(200_000).map((ms) => refused(T + ms)),
    fc.nat(200_000).map((ms) => takeBackAsked(T + ms)),
    fc.tuple(fc.nat(200_000), fc.constantFrom(0, 200, 204, 400, 503)).map(([ms, code]) => status(T + ms, code)),
    fc.nat(200_000).map((ms) => takenBack(T + ms)),
    fc.nat(200_000).map((ms) => shownDraft(T + ms)),
    fc.nat(200_000).map((ms) => shownSent(T + ms)),
    fc.nat(200_000).map((ms) => time(T + ms)),
    fc.nat(200_000).map((ms) => scheduled(T + ms)),
  );

  test('whatever the page reports, a send whose last status the browser saw to be an error is no touch', () => {
    const ofPage = anyEvidence.filter(({ kind }) => !['requested', 'scheduled', 'status'].includes(kind));
    fc.assert(
      fc.property(fc.array(ofPage, { maxLength: 6 }), fc.array(ofPage, { maxLength: 6 }), (before, after) => {
        // Within the window: what was confirmed before is final.
        const soon = before.map((each) => ({ ...each, at: T + (each.at % 1_000) }) as Evidence);
        const end = [...soon, status(T + 1_000, 400), ...after].reduce(followSend, row());
        expect(['failed', 'undone']).toContain(end.state === 'confirmed' && soon.some(undoes) ? 'undone' : end.state);
      }),
    );
  });

  test('the same evidence twice in a row is the same as once, and confirmed is final', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 12 }), (evidence) => {
        let current = row();
        for (const each of evidence) {
          const next = followSend(current, each);
          expect(followSend(next, each)).toEqual(next);
          if (current.state === 'confirmed') expect(next).toBe(current);
          if (next.state === 'confirmed') expect(next.sentAt).not.toBeNull();
          current = next;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the moment of a send', () => {
  const YEAR = 31_557_600_000;
  const follow = (evidence: Evidence[]) => evidence.reduce(followSend, row()).sentAt;
  test.each<[string, Evidence[], number]>([
    ['is that of Send', [accepted(T + 500), time(T + 60_000)], T],
    ['is that of Send, though Gmail dates it minutes later', [accepted(T), shownSent(T + 40_000, T + 300_000)], T],
    [
      'field case F1: is Gmail’s where the clock was a year ahead',
      [accepted(T), shownSent(T + 40_000, T - YEAR)],
      T - YEAR,
    ],
    [
      'is Gmail’s, too, when it was seen before it settled',
      [accepted(T), shownSent(T + 9_000, T - YEAR), time(T + 60_000)],
      T - YEAR,
    ],
  ])('%s', (_, evidence, expected) => {
    expect(follow(evidence)).toBe(expected);
  });
});
