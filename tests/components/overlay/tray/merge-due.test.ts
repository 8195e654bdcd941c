import { expect, test } from 'vitest';
import { mergeDue } from '@/components/overlay/tray/merge-due';
import { exampleNudge } from '../example-nudge';

const nudge = (enrollmentId: string, name = enrollmentId) => exampleNudge({ enrollmentId, name });
const ids = (list: { enrollmentId: string }[]) => list.map((each) => each.enrollmentId).join('');

test.each([
  ['', 'ab', '', 'ab', 'a first list is taken as it is'],
  ['ab', 'ba', '', 'ab', 'nothing changes its place'],
  ['abc', 'ac', 'b', 'abc', 'a row acted on stays in its place'],
  ['abc', 'ac', '', 'ac', 'a row done elsewhere goes'],
  ['ab', 'xab', '', 'abx', 'what is new comes last'],
])('%s then %s with %s settled is %s: %s', (shown, fresh, settled, expected) => {
  const list = (text: string) => [...text].map((each) => nudge(each));
  expect(ids(mergeDue(list(shown), list(fresh), new Set(settled)))).toBe(expected);
});

test('rows in place take their fresh words', () => {
  expect(mergeDue([nudge('a', 'Old')], [nudge('a', 'New')], new Set())[0]?.name).toBe('New');
});
