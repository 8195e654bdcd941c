import { describe, expect, it } from 'vitest';
import { LogEvent } from '@/lib/domain/log/events';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import { isHandedOver } from '@/lib/domain/prospect/touch';
import { nowIn } from '@/lib/domain/time/zone';
import { HandedProspect, handedProspect, takenEvents } from '@/lib/sync/team/handed-prospect';

const AT = Date.UTC(2026, 10, 2, 9);
const ADA = {
  ...{
    id: 'p',
    addresses: ['ada@buyer.example'],
    name: 'Ada Field',
    company: 'Buyer',
    mailbox: 'robin@seller.example',
  },
  ...{ notes: 'Looking for a job', ...NO_DETAILS, title: 'Head', createdAt: AT, merged: [] },
};
const touch = (n: number, note: string | null = 'Hates golf') => ({
  ...{ at: AT + n * 60_000, local: '2026-11-02T10:00', channel: 'call' as const, direction: 'outbound' as const },
  ...{ subject: null, outcome: 'reached', note },
});
const INTO = {
  ...{ key: 'k1', prospectId: 'kim:ada', mailbox: 'kim@seller.example', isKnown: false },
  now: nowIn(AT + 86_400_000, 'UTC'),
};

describe('what is handed over', () => {
  it('holds no note unless the giver says so', () => {
    const without = handedProspect(ADA, [touch(1)], false);
    expect(JSON.stringify(without)).not.toMatch(/golf|job/);
    expect(without).toMatchObject({ name: 'Ada Field', title: 'Head', notes: '', touches: [{ outcome: 'reached' }] });
    const withNotes = handedProspect(ADA, [touch(1)], true);
    expect(withNotes).toMatchObject({ notes: 'Looking for a job', touches: [{ note: 'Hates golf' }] });
    expect(HandedProspect.safeParse(withNotes).success).toBe(true);
  });

  it('is the latest that fits a message, oldest first', () => {
    const many = Array.from({ length: 300 }, (_, n) => touch(n, null));
    const { touches } = handedProspect(ADA, many, false);
    expect(touches).toHaveLength(200);
    expect(touches.map(({ at }) => at)).toEqual(many.slice(100).map(({ at }) => at));
    const long = Array.from({ length: 100 }, (_, n) => touch(n, 'x'.repeat(4_900)));
    const handed = handedProspect(ADA, long, true);
    expect(handed.touches.at(-1)?.at).toBe(long.at(-1)?.at);
    expect(JSON.stringify(handed).length).toBeLessThan(62_000);
  });
});

describe('what is taken over', () => {
  const handed = handedProspect(ADA, [touch(1), touch(2)], false);

  it('is somebody new with their history, in the taker’s mailbox', () => {
    const events = takenEvents(handed, INTO);
    expect(events.every((event) => LogEvent.safeParse(event).success)).toBe(true);
    expect(events.map(({ type }) => type)).toEqual(['prospect-added', 'touched', 'touched']);
    expect(events[0]).toMatchObject({ at: touch(1).at, mailbox: 'kim@seller.example', prospectId: 'kim:ada' });
    expect(events.flatMap((event) => (event.type === 'touched' ? [isHandedOver(event.touchId)] : []))).toEqual([
      true,
      true,
    ]);
  });

  it('of somebody known is the history alone, and taken twice is taken once', () => {
    const events = takenEvents(handed, { ...INTO, isKnown: true });
    expect(events.map(({ type }) => type)).toEqual(['touched', 'touched']);
    expect(takenEvents(handed, INTO).map(({ id }) => id)).toEqual(takenEvents(handed, INTO).map(({ id }) => id));
  });
});
