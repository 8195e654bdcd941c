import { expect, test } from 'vitest';
import { mailboxOf, reaches } from '@/lib/domain/prospect/address';

test.each([
  ['ada.field@gmail.com', 'adafield@gmail.com'],
  ['adafield+shop@googlemail.com', 'adafield@gmail.com'],
  ['a.d.a.field+x+y@gmail.com', 'adafield@gmail.com'],
  ['ada.field+x@acme.example', 'ada.field+x@acme.example'],
  ['ada@notgmail.com', 'ada@notgmail.com'],
])('%s leads to %s', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox));

test('spellings of one mailbox reach the same person, others do not', () => {
  expect(reaches(['ada.field@gmail.com'], 'adafield@googlemail.com')).toBe(true);
  expect(reaches(['ada.field@acme.example'], 'adafield@acme.example')).toBe(false);
  expect(reaches([], 'ada@gmail.com')).toBe(false);
});
