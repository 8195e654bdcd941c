import { expect, test } from 'vitest';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { mayBeSamePerson } from '@/lib/domain/prospect/same-person';
import { Story } from '../log/story';

const [sent] = new Story().sends('m1', { enrollIn: null }).rows().prospects;
if (!sent) throw new Error('The story has changed');
const ada: Prospect = { ...sent, id: 'a', name: 'Ada Field', company: 'Acme', mailbox: 'rep@next-touch.example' };

test.each([
  ['another address', {}, true],
  ['the name turned round', { name: ' field  ADA ' }, true],
  ['another company', { company: 'Globex' }, false],
  ['another mailbox of the rep', { mailbox: 'other@next-touch.example' }, false],
  ['a first name alone', { name: 'Ada' }, false],
  ['themselves', { id: 'a' }, false],
])('%s: %o', (_, patch, expected) => {
  expect(mayBeSamePerson(ada, { ...ada, id: 'b', ...patch })).toBe(expected);
});

test('nobody without a company', () => {
  expect(mayBeSamePerson({ ...ada, company: '' }, { ...ada, id: 'b', company: '' })).toBe(false);
});
