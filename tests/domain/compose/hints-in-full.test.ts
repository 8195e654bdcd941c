import { describe, expect, test } from 'vitest';
import type { ComposeRecipient, Insertable } from '@/lib/domain/compose/compose-context';
import { composeHints } from '@/lib/domain/compose/hints';

const person = (name: string, change: Partial<ComposeRecipient> = {}): ComposeRecipient => ({
  ...{ address: `${name.toLowerCase()}@acme.example`, name, company: 'Acme', prospectId: null, title: '', offer: null },
  ...{ optedOut: false, last: null, subjects: [], givenIds: [], dueAt: null, companyLoad: null },
  ...change,
});
const hints = (recipients: ComposeRecipient[], text = '', inserts: Insertable[] = []) =>
  composeHints(
    { text, subject: '', isReply: false },
    { now: { at: 0, local: '2026-11-23T10:00', zone: 'UTC' }, recipients, inserts },
    new Set(),
  );

test('what an item left to be filled in is named, as written, on any draft', () => {
  const item: Insertable = {
    id: 'v',
    kind: 'template',
    title: 'T',
    text: 'We saved [a figure] in {{when}}.',
    url: null,
  };
  const draft = 'We saved [a figure] in {{when}} [sic].';
  expect(hints([person('Ada')], draft, [item])).toEqual([{ kind: 'gaps', gaps: ['[a figure]', '{{when}}'] }]);
  expect(hints([person('Ada')], 'We saved 12 hours.', [item])).toEqual([]);
});

describe('that a teammate wrote', () => {
  const touch = { teammate: 'Robin', date: '2026-11-20', channel: 'email' as const };
  const by = (samePerson: boolean, teammate = 'Robin'): Partial<ComposeRecipient> => ({
    teammate: { ...touch, teammate, samePerson },
  });

  test('is said of whoever they wrote to, not of the first on the draft', () => {
    expect(hints([person('Ada'), person('Bo', by(true))])).toEqual([{ kind: 'teammate-wrote', name: 'Bo', ...touch }]);
  });

  test('to somebody at their company is said of the first there, by the company’s name', () => {
    const recipients = [person('Ada'), person('Bo', by(false)), person('Cy', by(false, 'Kim'))];
    expect(hints(recipients)).toEqual([{ kind: 'teammate-wrote', name: 'Acme', ...touch }]);
  });

  test('to the person weighs more than to somebody at their company', () => {
    expect(hints([person('Ada', by(false, 'Kim')), person('Bo', by(true))])).toEqual([
      { kind: 'teammate-wrote', name: 'Bo', ...touch },
    ]);
  });
});
