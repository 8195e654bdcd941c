import { describe, expect, it } from 'vitest';
import type { Command, Refusal } from '@/lib/domain/log/commands';
import { decide } from '@/lib/domain/log/decide/decide';
import { ANN, BOB, CALLS, enrolledAnn, GONE, Story } from './story';

const touch = { channel: 'call', direction: 'outbound', outcome: null, note: null, valueItemId: null } as const;
const CAL = 'me@work.example:cal@acme.example';
const person = { addresses: ['ann@acme.example'], name: '', company: '', mailbox: 'me@work.example' };
const added = { type: 'add-prospect', prospectId: ANN, ...person, source: 'manual' } as const;
const until = '2026-11-01T09:00';
const nobody = { code: 'unknown-prospect', detail: { prospectId: BOB } } as const;
const noSuch = { code: 'unknown-enrollment', detail: { enrollmentId: 'e' } } as const;
const nothing = { code: 'nothing-to-do', detail: {} } as const;

const finished = (s: Story) => s.does({ type: 'finish', enrollmentId: s.id, reason: 'won' });
const paused = (s: Story) => s.does({ type: 'pause', enrollmentId: s.id, until: null, reason: 'rep' });
const atTheEnd = (s: Story) => {
  for (let step = 0; step < 5; step++) s.does({ type: 'skip', enrollmentId: s.id });
  return s;
};

/** Ann is in steady; `e` in a command stands for her enrollment. */
type Row = [string, (s: Story) => Story, (e: string) => Command, (e: string) => Refusal];
const table: Row[] = [
  ['add: known', (s) => s, () => added, () => ({ code: 'already-exists', detail: { prospectId: ANN } })],
  [
    'add: the address is another’s',
    (s) => s,
    () => ({ ...added, prospectId: BOB, addresses: ['b@acme.example', 'taken@acme.example'] }),
    () => ({ code: 'address-taken', detail: { address: 'taken@acme.example', prospectId: 'someone' } }),
  ],
  ['edit: unknown', (s) => s, () => ({ type: 'edit-prospect', prospectId: BOB, name: 'B' }), () => nobody],
  [
    'edit: nothing new',
    (s) => s,
    () => ({
      type: 'edit-prospect',
      prospectId: ANN,
      name: '',
      company: '',
      notes: '',
      addresses: ['ann@acme.example'],
    }),
    () => nothing,
  ],
  [
    'edit: the address is another’s',
    (s) => s,
    () => ({ type: 'edit-prospect', prospectId: ANN, addresses: ['taken@acme.example'] }),
    () => ({ code: 'address-taken', detail: { address: 'taken@acme.example', prospectId: 'someone' } }),
  ],
  ['merge: unknown', (s) => s, () => ({ type: 'merge', prospectId: BOB, otherId: ANN }), () => nobody],
  ['merge: unknown other', (s) => s, () => ({ type: 'merge', prospectId: ANN, otherId: BOB }), () => nobody],
  ['merge: with itself', (s) => s, () => ({ type: 'merge', prospectId: ANN, otherId: ANN }), () => nothing],
  [
    'merge: another mailbox',
    (s) => s.adds(BOB, 'other@work.example'),
    () => ({ type: 'merge', prospectId: ANN, otherId: BOB }),
    () => ({ code: 'other-mailbox', detail: { mailbox: 'other@work.example' } }),
  ],
  [
    'split: not merged',
    (s) => s.adds(BOB),
    () => ({ type: 'split', prospectId: ANN, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: ANN, otherId: BOB } }),
  ],
  [
    'split: no longer merged',
    (s) => s.adds(BOB).does({ type: 'merge', prospectId: ANN, otherId: BOB }).undoes(),
    () => ({ type: 'split', prospectId: ANN, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: ANN, otherId: BOB } }),
  ],
  [
    'split: merged into somebody else',
    (s) => s.adds(BOB).adds(CAL).does({ type: 'merge', prospectId: ANN, otherId: BOB }),
    () => ({ type: 'split', prospectId: CAL, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: CAL, otherId: BOB } }),
  ],
  [
    'split: of oneself',
    (s) => s.adds(BOB).does({ type: 'merge', prospectId: ANN, otherId: BOB }),
    () => ({ type: 'split', prospectId: BOB, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: BOB, otherId: BOB } }),
  ],
  [
    'enroll: unknown',
    (s) => s,
    () => ({ type: 'enroll', prospectId: BOB, cadenceId: 'calls', afterTouchId: null }),
    () => nobody,
  ],
  [
    'enroll: the adding was undone, a touch is left',
    (s) => s.adds(BOB).touches('call', BOB).undoes('batch 3'),
    () => ({ type: 'enroll', prospectId: BOB, cadenceId: 'calls', afterTouchId: null }),
    () => nobody,
  ],
  ...['none', GONE.id].map(
    (cadenceId): Row => [
      `enroll: ${cadenceId}`,
      finished,
      () => ({ type: 'enroll', prospectId: ANN, cadenceId, afterTouchId: null }),
      () => ({ code: 'unknown-cadence', detail: { cadenceId } }),
    ],
  ),
  ...[(s: Story) => s, paused].map(
    (tell): Row => [
      'enroll: in another cadence, also when paused there',
      tell,
      () => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: null }),
      (enrollmentId) => ({
        code: 'already-enrolled',
        detail: { cadence: 'The steady', cadenceId: 'steady', enrollmentId },
      }),
    ],
  ),
  [
    'enroll: after a touch that is not there',
    finished,
    () => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: 'x' }),
    () => ({ code: 'unknown-touch', detail: { touchId: 'x' } }),
  ],
  [
    'enroll: after a reply',
    (s) => s.hears('r1'),
    () => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: `r1:${ANN}` }),
    () => ({ code: 'unknown-touch', detail: { touchId: `r1:${ANN}` } }),
  ],
  [
    'touch: unknown',
    (s) => s,
    () => ({ type: 'log-touch', ...touch, prospectId: BOB, at: null, enrollmentId: null }),
    () => nobody,
  ],
  [
    'touch: later than now',
    (s) => s,
    () => ({ type: 'log-touch', ...touch, prospectId: ANN, at: 4_000_000_000_000, enrollmentId: null }),
    () => ({ code: 'moment-in-future', detail: { at: 4_000_000_000_000 } }),
  ],
  [
    'touch: for an enrollment that is not there',
    (s) => s,
    () => ({ type: 'log-touch', ...touch, prospectId: ANN, at: null, enrollmentId: 'e' }),
    () => noSuch,
  ],
  [
    'touch: for somebody else’s enrollment',
    (s) => s.adds(BOB),
    (e) => ({ type: 'log-touch', ...touch, prospectId: BOB, at: null, enrollmentId: e }),
    (e) => ({ code: 'unknown-enrollment', detail: { enrollmentId: e } }),
  ],
  ...(
    [
      ['complete', { channel: null, outcome: null, note: null }],
      ['skip', {}],
      ['snooze', { until }],
      ['reschedule', { dueAt: until, lighterDay: false }],
      ['pause', { until, reason: 'rep' }],
      ['resume', {}],
      ['finish', { reason: 'won' }],
      ['restart', {}],
      ['move', { cadenceId: 'calls', revision: null, stepIndex: null }],
    ] as const
  ).map(
    ([type, rest]): Row => [
      `${type}: unknown`,
      (s) => s,
      () => ({ type, enrollmentId: 'e', ...rest }) as Command,
      () => noSuch,
    ],
  ),
  ...(
    [
      ['complete', { channel: null, outcome: null, note: null }],
      ['skip', {}],
      ['snooze', { until }],
      ['reschedule', { dueAt: until, lighterDay: false }],
      ['pause', { until, reason: 'rep' }],
      ['resume', {}],
      ['finish', { reason: 'won' }],
      ['move', { cadenceId: 'calls', revision: null, stepIndex: null }],
    ] as const
  ).map(
    ([type, rest]): Row => [
      `${type}: finished`,
      finished,
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'already-finished', detail: { enrollmentId, reason: 'won' } }),
    ],
  ),
  [
    'touch: for a finished enrollment',
    finished,
    (e) => ({ type: 'log-touch', ...touch, prospectId: ANN, at: null, enrollmentId: e }),
    (e) => ({ code: 'already-finished', detail: { enrollmentId: e, reason: 'won' } }),
  ],
  ...(
    [
      ['skip', {}],
      ['snooze', { until }],
      ['reschedule', { dueAt: until, lighterDay: false }],
      ['pause', { until, reason: 'rep' }],
      ['restart', {}],
    ] as const
  ).map(
    ([type, rest]): Row => [
      `${type}: paused`,
      paused,
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'already-paused', detail: { enrollmentId } }),
    ],
  ),
  ...(
    [
      ['complete', { channel: null, outcome: null, note: null }],
      ['skip', {}],
      ['snooze', { until: '2027-01-01T09:00' }],
      ['reschedule', { dueAt: '2027-01-01T09:00', lighterDay: false }],
    ] as const
  ).map(
    ([type, rest]): Row => [
      `${type}: only the end wait is left`,
      atTheEnd,
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'nothing-to-do', detail: { enrollmentId } }),
    ],
  ),
  ...(
    [
      ['complete', { channel: null, outcome: null, note: null }],
      ['skip', {}],
      ['snooze', { until: '2027-01-01T09:00' }],
      ['reschedule', { dueAt: '2027-01-01T09:00', lighterDay: false }],
    ] as const
  ).map(
    ([type, rest]): Row => [
      `${type}: the cadence is not known here yet`,
      (s) => {
        s.context = { ...s.context, cadences: new Map() };
        return s;
      },
      (enrollmentId) => ({ type, enrollmentId, ...rest }) as Command,
      (enrollmentId) => ({ code: 'nothing-to-do', detail: { enrollmentId } }),
    ],
  ),
  [
    'snooze: until now',
    (s) => s,
    (enrollmentId) => ({ type: 'snooze', enrollmentId, until: '2026-11-02T10:00' }),
    () => ({ code: 'moment-in-past', detail: { until: '2026-11-02T10:00' } }),
  ],
  [
    'snooze: until a minute ago, when the last one ends now',
    (s) => s.does({ type: 'snooze', enrollmentId: s.id, until: '2026-11-03T08:00' }).at('2026-11-03T08:00'),
    (enrollmentId) => ({ type: 'snooze', enrollmentId, until: '2026-11-03T07:59' }),
    () => ({ code: 'moment-in-past', detail: { until: '2026-11-03T07:59' } }),
  ],
  [
    'snooze: until then already',
    (s) => s.does({ type: 'snooze', enrollmentId: s.id, until: '2026-11-09T09:00' }),
    (enrollmentId) => ({ type: 'snooze', enrollmentId, until: '2026-11-09T09:00' }),
    (enrollmentId) => ({ code: 'nothing-to-do', detail: { enrollmentId } }),
  ],
  [
    'reschedule: a minute ago',
    (s) => s,
    (enrollmentId) => ({ type: 'reschedule', enrollmentId, dueAt: '2026-11-02T09:59', lighterDay: false }),
    () => ({ code: 'moment-in-past', detail: { dueAt: '2026-11-02T09:59' } }),
  ],
  [
    'pause: until now',
    (s) => s,
    (enrollmentId) => ({ type: 'pause', enrollmentId, until: '2026-11-02T10:00', reason: 'rep' }),
    () => ({ code: 'moment-in-past', detail: { until: '2026-11-02T10:00' } }),
  ],
  [
    'resume: not paused',
    (s) => s,
    (enrollmentId) => ({ type: 'resume', enrollmentId }),
    (enrollmentId) => ({ code: 'not-paused', detail: { enrollmentId } }),
  ],
  [
    'restart: in another cadence meanwhile',
    (s) => finished(s).enrolls(ANN, 'calls'),
    () => ({ type: 'restart', enrollmentId: firstId }),
    (enrollmentId) => ({ code: 'already-enrolled', detail: { cadence: CALLS.name, cadenceId: 'calls', enrollmentId } }),
  ],
  ...['none', GONE.id].map(
    (cadenceId): Row => [
      `move: to ${cadenceId}`,
      (s) => s,
      (enrollmentId) => ({ type: 'move', enrollmentId, cadenceId, revision: null, stepIndex: null }),
      () => ({ code: 'unknown-cadence', detail: { cadenceId } }),
    ],
  ),
  [
    'move: to a revision that is not there',
    (s) => s,
    (enrollmentId) => ({ type: 'move', enrollmentId, cadenceId: 'calls', revision: 7, stepIndex: null }),
    () => ({ code: 'unknown-cadence', detail: { cadenceId: 'calls', revision: 7 } }),
  ],
  ...[null, 0, -1].map(
    (stepIndex): Row => [
      `move: is there already (${stepIndex})`,
      (s) => s,
      (enrollmentId) => ({ type: 'move', enrollmentId, cadenceId: 'steady', revision: null, stepIndex }),
      (enrollmentId) => ({ code: 'nothing-to-do', detail: { enrollmentId } }),
    ],
  ),
  [
    'undo: no such batch',
    (s) => s,
    () => ({ type: 'undo', prospectId: ANN, batch: 'x' }),
    () => ({ code: 'unknown-batch', detail: { batch: 'x' } }),
  ],
  [
    'undo: undone already',
    (s) => s.does({ type: 'skip', enrollmentId: s.id }, 'b').undoes('b'),
    () => ({ type: 'undo', prospectId: ANN, batch: 'b' }),
    () => ({ code: 'cannot-undo', detail: { batch: 'b' } }),
  ],
];
let firstId = '';

describe('refusals', () => {
  it.each(table)('%s', (_, tell, command, refusal) => {
    const story = enrolledAnn();
    story.holders.set('me@work.example taken@acme.example', 'someone').set('me@work.example ann@acme.example', ANN);
    firstId = story.id;
    tell(story);
    const id = story.id;
    expect(story.refusal(command(id))).toEqual(refusal(id));
  });

  it('takes any address where nobody says whose it is', () => {
    const story = new Story();
    const here = { ...story.context, now: story.now, newId: () => 'n', batch: 'b' };
    expect(decide([], added, here)).toMatchObject({ ok: true, events: [{ addresses: ['ann@acme.example'] }] });
  });

  it('lets somebody who is merged have the addresses of both', () => {
    const story = new Story().adds(ANN).adds(BOB).does({ type: 'merge', prospectId: ANN, otherId: BOB });
    story.holders.set('me@work.example bob@acme.example', BOB);
    story.does({ type: 'edit-prospect', prospectId: ANN, addresses: ['bob@acme.example'] });
    expect(story.rows().prospects[0]?.addresses).toEqual(['bob@acme.example']);
  });
});
