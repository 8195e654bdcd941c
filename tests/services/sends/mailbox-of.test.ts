import { expect, test } from 'vitest';
import { mailboxOf } from '@/lib/services/sends/send-facts';

const ROBIN = 'robin@vendor.example';
const TEAM = 'team@vendor.example';
const ALIAS = 'sales@vendor.example';

test.each([
  ['From, where it is a known account, whatever number the path has', '/sync/u/0/i/s', TEAM, TEAM],
  ['From is read without regard to case and blanks', '/sync/u/0/i/s', ' Team@Vendor.example ', TEAM],
  ['an alias: the account with the number of the path', '/sync/u/1/i/s', ALIAS, TEAM],
  ['an alias under a number that nobody has: From as it is', '/sync/u/7/i/s', ALIAS, ALIAS],
  ['a delegated mailbox: the number is that of the delegate', '/sync/u/0/d/AbC/i/s', ALIAS, ALIAS],
  ['no number at all', '/elsewhere', ALIAS, ALIAS],
])('a mailbox is %s', (_, path, from, expected) => {
  expect(mailboxOf(path, from, { [ROBIN]: 0, [TEAM]: 1 })).toBe(expected);
});
