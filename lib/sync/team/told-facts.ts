import * as z from 'zod/mini';
import { Channel } from '@/lib/domain/cadence/cadence';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { isHandedOver, type Touch } from '@/lib/domain/prospect/touch';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn } from '@/lib/domain/time/time';
import { toLocal } from '@/lib/domain/time/zone';

/** Touches of so many last days are told to the team. */
const TOLD_DAYS = 60;

/** A touch as teammates know it. No address, name, subject or word. */
export const Contact = z.object({
  /** Pseudonym of the company; null where the address is a private one. */
  company: z.nullable(z.string()),
  date: LocalDate,
  channel: Channel,
});
/** A touch as teammates know it. */
export type Contact = z.infer<typeof Contact>;

/** What the log holds of one prospect. */
export interface PersonRows {
  prospect: Pick<Prospect, 'id' | 'addresses'>;
  touches: readonly Pick<Touch, 'id' | 'direction' | 'local' | 'channel'>[];
  enrollments: readonly Pick<Enrollment, 'finishReason'>[];
}

/** What the team is told of one prospect, before pseudonyms. */
export interface ToldFacts {
  contacts: { touchId: string; address: string; date: LocalDate; channel: Channel }[];
  /** Addresses that want no more mail. */
  optedOut: string[];
}

/** The first day of which touches are told. @param now epoch ms */
export function toldSince(now: number): LocalDate {
  return plusDays(dateIn(toLocal(now, 'UTC')), -TOLD_DAYS);
}

/** Touches of the rep, none of those that came with a hand-over, under the prospect's first address, and whether they opted out, for all their addresses. */
export function toldFacts({ prospect, touches, enrollments }: PersonRows, since: LocalDate): ToldFacts {
  const [address] = prospect.addresses;
  if (address === undefined) return { contacts: [], optedOut: [] };
  const contacts = touches
    .filter(({ id, direction, local }) => direction === 'outbound' && dateIn(local) >= since && !isHandedOver(id))
    .map(({ id, local, channel }) => ({ touchId: id, address, date: dateIn(local), channel }));
  const isOut = enrollments.some(({ finishReason }) => finishReason === 'opted-out');
  return { contacts, optedOut: isOut ? prospect.addresses : [] };
}
