import { describe, expect, test } from 'vitest';
import { emptyBump } from '@/lib/domain/compose/empty-bumps';
import { classify } from '@/lib/gmail/answers/classify';

import { mailboxInTitle } from '@/lib/gmail/page/account';
import { readRequest } from '@/lib/gmail/wire/parse-request';
import { syncRoute } from '@/lib/gmail/wire/route';
import { accountIndexOf } from '@/lib/platform/tabs';
import { companyName } from '@/lib/services/prospects/company';
import { isOnNeverList } from '@/lib/services/prospects/never-list';
import { isRoleAddress } from '@/lib/services/prospects/role-address';

/** Texts on which careless patterns take for ever, far longer than anything is allowed to be. */
const LONG = 100_000;
const TEXTS: Record<string, string> = {
  'one letter': 'a'.repeat(LONG),
  spaces: `${' '.repeat(LONG)}x`,
  dots: `${'a.'.repeat(LONG / 2)}@`,
  ats: '@'.repeat(LONG),
  hyphens: `${'-a'.repeat(LONG / 2)}!`,
  digits: `${'1'.repeat(LONG)}x`,
  slashes: `https://mail.google.com/${'u/0/'.repeat(LONG / 4)}x`,
  'almost a date': `until ${'12. '.repeat(LONG / 4)}Novemberr`,
  stars: `${'*'.repeat(50)}${'a'.repeat(LONG)}`,
  brackets: '['.repeat(LONG),
  quotes: `"msg-a:${'"'.repeat(LONG)}`,
};

const READERS: Record<string, (text: string) => unknown> = {
  'answers sorted': (text) => classify({ from: { address: text }, subject: text, snippet: text }, '2026-11-24'),
  'a date of return': (text) => classify({ from: null, subject: 'Automatic reply', snippet: text }, '2026-11-24'),
  'the mailbox in the title': (text) => mailboxInTitle(text),
  'a request': (text) => readRequest(text),
  'a path': (text) => syncRoute(text),
  'an account’s number': (text) => (URL.canParse(text, 'https://mail.google.com') ? accountIndexOf(text) : null),
  'a company': (text) => companyName(`x@${text.slice(0, 320)}`),
  'the never list': (text) => isOnNeverList(text.slice(0, 320), ['*a*a*a*a*b', '*@*.*.*.example', text.slice(0, 320)]),
  'a role address': (text) => isRoleAddress(text),
  'an empty bump': (text) => emptyBump(text),
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  // A pattern that backtracks takes minutes here, and the test is ended; a busy machine takes seconds at most.
  test.each(Object.entries(TEXTS))('is read in time from %s', (__, text) => {
    expect(() => read(text)).not.toThrow();
  });
});
