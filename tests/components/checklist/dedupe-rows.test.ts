import { describe, expect, it } from 'vitest';
import { dedupeRows } from '@/components/checklist/dedupe-rows';
import { everyone, weight } from '@/components/nudge-row/row-nudge';
import { nudge } from '../nudges';

const mail = { channel: 'email' as const, threadId: 'thread-a:r9' };
const ann = nudge({ enrollmentId: 'ann', address: 'ann@acme.example', ...mail });
const bo = nudge({ enrollmentId: 'bo', address: 'bo@acme.example', ...mail });
const cy = nudge({ enrollmentId: 'cy', address: 'cy@globex.example' });
const cyElsewhere = nudge({ enrollmentId: 'cy2', address: 'cy@globex.example', mailbox: 'second@partner.example' });

describe('one row each', () => {
  it('makes one of those on one mail, and acts are for all of them', () => {
    const [row, ...rest] = dedupeRows([ann, bo]);
    expect(rest).toEqual([]);
    expect(row && everyone(row).map((each) => each.enrollmentId)).toEqual(['ann', 'bo']);
    expect(row && weight(row)).toBe(2);
  });

  it('lists one person once, but an act is for the first alone', () => {
    const [row, other, ...rest] = dedupeRows([cy, ann, cyElsewhere]);
    expect(rest).toEqual([]);
    expect(other?.enrollmentId).toBe('ann');
    expect(row?.duplicates?.map((each) => each.enrollmentId)).toEqual(['cy2']);
    expect(row && everyone(row)).toHaveLength(1);
    expect(row && weight(row)).toBe(2);
  });

  it('keeps those apart of whom no address is known', () => {
    expect(
      dedupeRows([nudge({ enrollmentId: 'a', address: '' }), nudge({ enrollmentId: 'b', address: '' })]),
    ).toHaveLength(2);
  });
});
