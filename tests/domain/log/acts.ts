import fc from 'fast-check';
import { CHANNELS } from '@/lib/domain/cadence/channels';
import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import type { Story } from './story';
import { ANN, BOB } from './story';

/** One thing the rep or a prospect may do, so many minutes after the one before. Refused where it does not fit. */
export interface Act {
  minutes: number;
  run: (story: Story) => unknown;
}

const who = fc.constantFrom(ANN, BOB);
const moment = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00`);
const message = fc.integer({ min: 1, max: 6 }).map((n) => `m${n}`);

/** Commands of an enrollment: of any there is, the last ones the likeliest. */
const onEnrollment = fc
  .record({
    back: fc.constantFrom(0, 0, 0, 1, 2),
    command: fc.oneof(
      fc.record({ type: fc.constant('skip' as const) }),
      fc.record({ type: fc.constant('snooze' as const), until: moment }),
      fc.record({ type: fc.constant('reschedule' as const), dueAt: moment, lighterDay: fc.boolean() }),
      fc.record({
        type: fc.constant('pause' as const),
        until: fc.option(moment),
        reason: fc.constantFrom('rep' as const, 'out-of-office' as const),
      }),
      fc.record({ type: fc.constant('resume' as const) }),
      fc.record({ type: fc.constant('finish' as const), reason: fc.constantFrom(...FINISH_REASONS) }),
      fc.record({ type: fc.constant('restart' as const) }),
      fc.record({
        type: fc.constant('move' as const),
        cadenceId: fc.constantFrom('steady', 'calls'),
        revision: fc.constant(null),
        stepIndex: fc.option(fc.integer({ min: 0, max: 6 })),
      }),
      fc.record({
        type: fc.constant('complete' as const),
        channel: fc.option(fc.constantFrom(...CHANNELS)),
        outcome: fc.constant(null),
        note: fc.constant(null),
      }),
    ),
  })
  .map(({ back, command }) => (story: Story) => {
    const enrollmentId = story.rows().enrollments.at(-1 - back)?.id;
    if (enrollmentId !== undefined) story.tries({ ...command, enrollmentId });
  });

const onProspect = fc.oneof(
  who.map(
    (id) => (story: Story) => story.tries({ type: 'enroll', prospectId: id, cadenceId: 'steady', afterTouchId: null }),
  ),
  who.map((prospectId) => (story: Story) => {
    const afterTouchId = story.rows().touches.at(-1)?.id ?? null;
    story.tries({ type: 'enroll', prospectId, cadenceId: 'calls', afterTouchId });
  }),
  fc.tuple(who, fc.constantFrom(...CHANNELS), fc.boolean()).map(([prospectId, channel, inbound]) => (story: Story) => {
    const direction = inbound ? ('inbound' as const) : ('outbound' as const);
    const rest = { at: null, enrollmentId: null, outcome: null, note: null, valueItemId: null };
    story.tries({ type: 'log-touch', prospectId, channel, direction, ...rest });
  }),
  fc.tuple(who, fc.string({ maxLength: 2 })).map(([prospectId, name]) => (story: Story) => {
    story.tries({ type: 'edit-prospect', prospectId, name, notes: `${name}!` });
  }),
  fc.boolean().map((turn) => (story: Story) => {
    story.tries({ type: 'merge', prospectId: turn ? BOB : ANN, otherId: turn ? ANN : BOB });
  }),
  fc.constant((story: Story) => story.tries({ type: 'split', prospectId: ANN, otherId: BOB })),
);

const onMail = fc.oneof(
  fc.tuple(message, who, fc.boolean()).map(([id, prospectId, enroll]) => (story: Story) => {
    story.sends(id, { enrollIn: enroll ? 'steady' : null }, prospectId);
  }),
  fc.tuple(message, who, fc.constantFrom('reply' as const, 'bounce' as const, 'colleague' as const)).map(
    ([id, prospectId, kind]) =>
      (story: Story) =>
        void story.hears(`r${id}`, { kind }, prospectId),
  ),
  fc.tuple(message, who, moment).map(([id, prospectId, until]) => (story: Story) => {
    story.hears(`r${id}`, { kind: 'out-of-office', until }, prospectId);
  }),
);

/** Takes back one of the last batches, undos among them. */
const undo = fc.nat({ max: 5 }).map((back) => (story: Story) => {
  const batches = [...new Set(story.events.map((event) => event.batch))];
  const batch = batches.at(-1 - back);
  if (batch !== undefined) story.tries({ type: 'undo', prospectId: ANN, batch });
});

const anyAct = fc.oneof(
  { weight: 5, arbitrary: onEnrollment },
  { weight: 3, arbitrary: onProspect },
  { weight: 3, arbitrary: onMail },
  { weight: 2, arbitrary: undo },
);
const minutes = fc.constantFrom(0, 1, 30, 60 * 5, 60 * 26, 60 * 24 * 4);

export const act: fc.Arbitrary<Act> = fc.record({ minutes, run: anyAct });
/** Acts without undo. */
export const plainAct: fc.Arbitrary<Act> = fc.record({ minutes, run: fc.oneof(onEnrollment, onProspect, onMail) });
export const acts = fc.array(act, { maxLength: 8 });
