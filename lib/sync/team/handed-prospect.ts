import * as z from 'zod/mini';
import { Channel } from '@/lib/domain/cadence/cadence';
import type { LogEvent } from '@/lib/domain/log/events';
import { detailsOf, PersonDetailsShape } from '@/lib/domain/prospect/person-details';
import { Address, type Prospect } from '@/lib/domain/prospect/prospect';
import { Direction, HANDED_OVER, type Touch } from '@/lib/domain/prospect/touch';
import { Instant, LocalDateTime, type Now } from '@/lib/domain/time/time';

const text = (max: number) => z.string().check(z.maxLength(max));

/** A prospect with their history, as one rep hands them to another. */
export const HandedProspect = z.object({
  addresses: z.array(Address).check(z.minLength(1), z.maxLength(50)),
  name: text(200),
  company: text(200),
  ...PersonDetailsShape,
  /** Empty unless the giver hands over notes. */
  notes: text(20_000),
  /** Oldest first. */
  touches: z
    .array(
      z.object({
        at: Instant,
        local: LocalDateTime,
        channel: Channel,
        direction: Direction,
        subject: z.nullable(text(1_000)),
        outcome: z.nullable(text(200)),
        note: z.nullable(text(5_000)),
      }),
    )
    .check(z.maxLength(200)),
});
/** A prospect with their history. */
export type HandedProspect = z.infer<typeof HandedProspect>;

/** Touches handed over, the latest; and most characters of all of it: a message of the server holds 256 KB. */
const MOST_TOUCHES = 200;
const MOST_CHARACTERS = 60_000;

type Given = Pick<Touch, 'at' | 'local' | 'channel' | 'direction' | 'subject' | 'outcome' | 'note'>;

/** What is handed over of a prospect. Notes are the giver's, and go along only where the giver says so. */
export function handedProspect(prospect: Prospect, touches: readonly Given[], withNotes: boolean): HandedProspect {
  const latest = touches.toSorted((a, b) => b.at - a.at).slice(0, MOST_TOUCHES);
  let left = MOST_CHARACTERS;
  const handed = latest.flatMap(({ at, local, channel, direction, subject, outcome, note }) => {
    const touch = { at, local, channel, direction, subject, outcome, note: withNotes ? note : null };
    left -= JSON.stringify(touch).length;
    return left > 0 ? [touch] : [];
  });
  const { addresses, name, company } = prospect;
  const notes = withNotes ? prospect.notes : '';
  return { addresses, name, company, ...detailsOf(prospect), notes, touches: handed.toReversed() };
}

/** Where a prospect is taken over. */
export interface TakenInto {
  /** Names the hand-over: taken twice, on two machines, it is taken once. */
  key: string;
  prospectId: string;
  mailbox: string;
  /** The log knows them already: history is added, what it says of them stays. */
  isKnown: boolean;
  now: Now;
}

/** The events by which a prospect who was handed over is taken into the log, with their history. */
export function takenEvents(handed: HandedProspect, { key, prospectId, mailbox, isKnown, now }: TakenInto): LogEvent[] {
  const { touches, notes, ...person } = handed;
  const base = { v: 1 as const, prospectId, batch: `${HANDED_OVER}${key}` };
  const [first] = touches;
  const { at, local } = first && first.at < now.at ? first : now;
  const added: LogEvent = {
    ...{ ...base, id: `added:${prospectId}`, at, local, type: 'prospect-added', ...person, mailbox, source: 'import' },
    ...(notes !== '' && { notes }),
  };
  return [
    ...(isKnown ? [] : [added]),
    ...touches.map((touch, n): LogEvent => {
      const id = `${HANDED_OVER}${key}:${n}`;
      return {
        ...{ ...base, id, touchId: id, type: 'touched', source: 'import', ...touch },
        ...{
          messageId: null,
          threadId: null,
          legacyThreadId: null,
          enrollmentId: null,
          valueItemId: null,
          cc: [],
          bcc: [],
        },
      };
    }),
  ];
}
