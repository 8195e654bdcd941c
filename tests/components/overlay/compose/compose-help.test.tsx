// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ComposeHelp, type ComposeHelpProps } from '@/components/overlay/compose/compose-help';
import type { ComposeContext } from '@/lib/domain/compose/compose-context';
import { type ComposeHintKind, composeHints } from '@/lib/domain/compose/hints';
import { createI18n } from '@/lib/i18n';
import { overlayWords } from '@/lib/i18n/overlay-words';

createI18n('en', overlayWords('en'));
afterEach(cleanup);

const URL = 'https://vendor.example/prices';
const GUIDE = { id: 'v1', kind: 'value' as const, title: 'Price guide', text: URL, url: URL };

function show(change: Partial<ComposeHelpProps> = {}) {
  const props: ComposeHelpProps = {
    hints: [],
    inserts: [],
    givenIds: [],
    now: '2026-11-23T10:00',
    ...{ offer: null, reader: { name: 'Ada Field', company: '' }, said: null, onSaid: vi.fn() },
    onDismiss: vi.fn(),
    onInsert: vi.fn(),
    ...change,
  };
  render(<ComposeHelp {...props} />);
  return { ...props, user: userEvent.setup() };
}

test('nothing to say shows nothing', () => {
  show();
  expect(document.body.textContent).toBe('');
});

test.each<[ComposeHelpProps['hints'][number], string]>([
  [
    { kind: 'too-soon', name: 'Ada', last: '2026-11-22T10:00', dueAt: '2026-11-25T09:00' },
    'You wrote to Ada yesterday. The cadence says Wed, Nov 25.',
  ],
  [{ kind: 'too-many', domain: 'acme.example', nth: 4, days: 14 }, '4th email to acme.example in 14 days.'],
  [{ kind: 'given-again', name: 'Ada', title: 'Price guide' }, 'Ada already has “Price guide”.'],
  [{ kind: 'no-question' }, 'There is no question in it. One makes a reply easier.'],
])('a hint of kind %o reads %s and can be dismissed', async (hint, words) => {
  const { user, onDismiss } = show({ hints: [hint] });
  expect(screen.getByRole('listitem').textContent).toBe(words);
  await user.click(screen.getByRole('button', { name: 'Dismiss this hint' }));
  expect(onDismiss).toHaveBeenCalledExactlyOnceWith(hint.kind);
});

test('the next remark takes the place of a dismissed one', async () => {
  const context: ComposeContext = {
    now: { at: 0, local: '2026-11-23T10:00', zone: 'UTC' },
    recipients: [
      {
        ...{ address: 'ada@acme.example', name: 'Ada', company: 'Acme', prospectId: 'p1', subjects: [], givenIds: [] },
        ...{ title: '', offer: null },
        optedOut: false,
        last: { channel: 'email', local: '2026-11-22T10:00' },
        dueAt: '2026-11-25T09:00',
        companyLoad: { domain: 'acme.example', emails: 3, limit: 3, days: 14, reply: null },
      },
    ],
    inserts: [],
  };
  const draft = { text: 'Hi Ada, just checking in.', subject: 'Again', isReply: false };
  function Draft() {
    const [dismissed, setDismissed] = useState<ReadonlySet<ComposeHintKind>>(new Set());
    return (
      <ComposeHelp
        hints={composeHints(draft, context, dismissed)}
        {...{ offer: null, reader: { name: '', company: '' }, said: null, onSaid: vi.fn() }}
        inserts={[]}
        givenIds={[]}
        now="2026-11-23T10:00"
        onDismiss={(kind) => setDismissed(new Set([...dismissed, kind]))}
        onInsert={vi.fn()}
      />
    );
  }
  render(<Draft />);
  const words = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
  const dismissFirst = async () => {
    const [first] = screen.getAllByRole('button', { name: 'Dismiss this hint' });
    if (first) await userEvent.click(first);
  };
  const tooMany = '4th email to acme.example in 14 days.';
  const bump = '“just checking in” gives nothing new. What could help them today?';
  expect(words()).toEqual(['You wrote to Ada yesterday. The cadence says Wed, Nov 25.', tooMany]);
  await dismissFirst();
  expect(words()).toEqual([tooMany, bump]);
  await dismissFirst();
  expect(words()).toEqual([bump]);
  await dismissFirst();
  expect(document.body.textContent).toBe('');
});

test('what can be inserted says whether it was given before', async () => {
  const { user, onInsert } = show({ inserts: [GUIDE], givenIds: ['v1'] });
  await user.click(screen.getByRole('button', { name: 'Insert a value item or template' }));
  await user.click(screen.getByRole('menuitem', { name: /Price guide.*Given before/ }));
  expect(onInsert).toHaveBeenCalledExactlyOnceWith(GUIDE);
});
