import { describe } from 'vitest';
import { finished, itRefuses, type Refused } from './refusals';
import { ANN, CALLS, GONE } from './story';

/** Acts that would do, but for the moment, the cadence, the step or the batch they name. */
const table: Refused[] = [
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
    'skip: another step than the next',
    (s) => s,
    (enrollmentId) => ({ type: 'skip', enrollmentId, stepIndex: 3 }),
    (enrollmentId) => ({ code: 'step-already-done', detail: { enrollmentId } }),
  ],
  [
    'finish: again, as what it ended as',
    finished,
    (enrollmentId) => ({ type: 'finish', enrollmentId, reason: 'won', again: true }),
    (enrollmentId) => ({ code: 'already-finished', detail: { enrollmentId, reason: 'won' } }),
  ],
  [
    'restart: in another cadence meanwhile',
    (s) => finished(s).enrolls(ANN, 'calls'),
    (_, enrollmentId) => ({ type: 'restart', enrollmentId }),
    (enrollmentId) => ({ code: 'already-enrolled', detail: { cadence: CALLS.name, cadenceId: 'calls', enrollmentId } }),
  ],
  ...['none', GONE.id].map(
    (cadenceId): Refused => [
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
    (stepIndex): Refused => [
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

describe('what an act names: refusals', () => itRefuses(table));
