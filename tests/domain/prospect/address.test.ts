import { expect, test } from 'vitest';
import { asciiDomain, mailboxOf, reaches } from '@/lib/domain/prospect/address';

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

test.each([
  ['info@müller.example', 'info@xn--mller-kva.example'],
  ['info@xn--mller-kva.example', 'info@xn--mller-kva.example'],
  ['jörg@acme.example', 'jörg@acme.example'],
  ['ada@Acme.example', 'ada@Acme.example'],
  ['ada@例え', 'ada@xn--r8jz45g'],
  ['"a@b"@müller.example', '"a@b"@xn--mller-kva.example'],
])('the domain of %s in ASCII: %s', (address, ascii) => expect(asciiDomain(address)).toBe(ascii));

test.each([
  ['müller.example'],
  ['info@mül ler.example'],
  ['info@müller.example/path'],
  ['info@müller.example?query'],
  ['info@müller.example#part'],
  ['info@müller.example:80'],
  ['info@müller.example\\path'],
  ['info@mü<ller.example'],
  ['info@'],
  [''],
])('%j has no domain: it stays as it is', (address) => expect(asciiDomain(address)).toBe(address));
