import { describe, expect, it } from 'vitest';
import { Cadence, currentRevision, revisionOf } from '@/lib/domain/cadence/cadence';

const wait = { unit: 'workingDays', amount: 3 } as const;
const step = { id: 's1', channel: 'email', wait, window: null, gives: '', optional: false } as const;
const cadence = Cadence.parse({
  id: 'c',
  name: ' Steady ',
  revisions: [
    { revision: 1, steps: [step], endWait: wait },
    { revision: 2, steps: [step, { ...step, id: 's2', channel: 'call' }], endWait: wait },
  ],
  presetId: null,
  order: 0,
  archivedAt: null,
});

describe('cadence', () => {
  it('gives new enrollments the last revision and old ones theirs', () => {
    expect(currentRevision(cadence).steps).toHaveLength(2);
    expect(revisionOf(cadence, 1)?.steps).toHaveLength(1);
    expect(revisionOf(cadence, 9)).toBeUndefined();
  });

  it('without any revision is refused by name, not enrolled in', () => {
    expect(() => currentRevision({ ...cadence, revisions: [] })).toThrow('Cadence c has no revision');
  });

  it('trims the name and refuses an empty one', () => {
    expect(cadence.name).toBe('Steady');
    expect(Cadence.safeParse({ ...cadence, name: '  ' }).success).toBe(false);
  });

  it('refuses a cadence without steps', () => {
    expect(Cadence.safeParse({ ...cadence, revisions: [{ revision: 1, steps: [], endWait: wait }] }).success).toBe(
      false,
    );
  });
});
