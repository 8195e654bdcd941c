import type { SendCard, SendCardLine } from '@/lib/messages/overlay-views';

export function exampleLine(change: Partial<SendCardLine> = {}): SendCardLine {
  return {
    prospectId: 'p1',
    address: 'ada@acme.example',
    name: 'Ada Example',
    mode: 'enrolled',
    ended: null,
    cadenceId: 'steady',
    touch: 1,
    of: 6,
    nextChannel: 'email',
    nextDueAt: '2026-11-27T09:00',
    ...change,
  };
}

export function exampleCard(change: Partial<SendCard> = {}): SendCard {
  return { messageId: 'msg-a:r1', state: 'settling', lines: [exampleLine()], ...change };
}
