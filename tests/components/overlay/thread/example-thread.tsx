import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { ThreadCard, type ThreadCardProps } from '@/components/overlay/thread/thread-card';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import type { ThreadPerson, ThreadTouch } from '@/lib/messages/overlay-views';
import { exampleEnrollment } from '../../example-enrollment';
import { exampleNudge } from '../example-nudge';

export const enrollment = exampleEnrollment();

/** A call nobody took. */
export const touch: ThreadTouch = {
  id: 't1',
  prospectId: 'p1',
  channel: 'call',
  direction: 'outbound',
  at: 1,
  local: '2026-11-20T10:00',
  source: 'manual',
  ...{
    messageId: null,
    threadId: null,
    legacyThreadId: null,
    subject: null,
    note: null,
    valueItemId: null,
    valueItemTitle: null,
  },
  stepIndex: 1,
  enrollmentId: 'e1',
  outcome: 'no-answer',
};

/** Ada, a touch of whom is due. */
export function person(change: Partial<ThreadPerson> = {}): ThreadPerson {
  return {
    address: 'ada@acme.example',
    name: 'Ada Example',
    prospectId: 'p1',
    company: 'Acme',
    notes: '',
    enrollment,
    cadenceName: 'Steady',
    nudge: exampleNudge(),
    touches: [],
    ...change,
  };
}

/** Renders the card of a thread with these people. */
export function show(people: ThreadPerson[], change: Partial<ThreadCardProps> = {}) {
  const props: ThreadCardProps = {
    card: { threadId: 'thread-f:1', people, values: [] },
    failed: false,
    onRetry: vi.fn(),
    folded: false,
    onFold: vi.fn(),
    said: null,
    onSaidGone: vi.fn(),
    mailbox: 'rep@sales.example',
    now: '2026-11-23T10:00',
    snoozes: [{ id: 'tomorrow', until: '2026-11-24T09:00' }],
    cadences: [
      { id: 'steady', name: 'Steady' },
      { id: 'cold', name: 'Cold outbound' },
    ],
    parse: async () => ({ kind: 'moment', until: '2026-11-26T14:00' }),
    onAct: vi.fn(),
    onGive: vi.fn(),
    findPromise: async () => null,
    onProspect: vi.fn(),
    ...change,
  };
  createI18n('en', english);
  render(<ThreadCard {...props} />);
  return { ...props, user: userEvent.setup() };
}
