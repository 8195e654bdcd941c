import * as z from 'zod/mini';
import { monthFigures, type Tally, total } from '@/lib/domain/insights/rates';
import { LocalDate } from '@/lib/domain/time/local-date';
import { dateIn, type LocalDateTime, monthIn } from '@/lib/domain/time/time';
import { Box } from '../item';
import { unwrap, wrapFor } from '../rotate';
import { outboxKey, readOutboxKey } from '../tables';
import type { MemberCard } from './team-membership';
import type { TeamContext } from './tell-team';

const count = z.int().check(z.nonnegative());

/** What a member's work came to, as the lead sees it: sums alone. */
export const MemberFigures = z.object({
  day: LocalDate,
  /** Of all time. */
  people: count,
  replied: count,
  /** Of the month of that day. */
  started: count,
  touches: count,
  late: count,
  due: count,
});
/** What a member's work came to. */
export type MemberFigures = z.infer<typeof MemberFigures>;

/** The sums of a log's tallies on one day. */
export function memberFigures(tallies: readonly Tally[], now: LocalDateTime): MemberFigures {
  const { started, touches, late } = monthFigures(tallies, monthIn(now));
  return {
    ...{ day: dateIn(now), people: total(tallies, 'people'), replied: total(tallies, 'replied') },
    ...{ started, touches, late: late.count, due: late.total },
  };
}

/** The lead of a team: who began it, or once they have gone, who has been in it longest. Null where it has no members. */
export function leadOf(members: ReadonlyMap<string, MemberCard>): string | null {
  const here = [...members].filter(([, { removedAt }]) => removedAt === null);
  const [first] = here.toSorted(
    ([a, one], [b, other]) =>
      Number(other.founded) - Number(one.founded) || one.joinedAt - other.joinedAt || (a < b ? -1 : 1),
  );
  return first?.[0] ?? null;
}

/** Figures as they lie in the team's vault: wrapped for the lead, unreadable to the others. */
const Shared = z.object({ to: z.string(), day: LocalDate, box: Box });

/** What the figures of each member are now, as far as they are in the vault or on the way there. */
async function sharedNow({ tables }: TeamContext): Promise<Map<string, unknown>> {
  const known = await tables.docs.where('kind').equals('figures').toArray();
  const waiting = await tables.outbox.where('key').startsWith(outboxKey('figures', '')).toArray();
  return new Map([
    ...known.map(({ key, value }) => [key, value] as const),
    ...waiting.map(({ key, value }) => [readOutboxKey(key).id, value] as const),
  ]);
}

/** To whom the rep shows figures, and how they are counted. */
export interface FiguresFor {
  /** Member id of the lead. */
  to: string;
  wrapKey: string;
  day: LocalDate;
  count(): Promise<MemberFigures>;
}

/** Shows the lead the rep's figures, once a day; or takes back what was shown, with null. */
export async function keepFigures(context: TeamContext, wanted: FiguresFor | null): Promise<void> {
  const { tables, ports, machine } = context;
  const before = (await sharedNow(context)).get(machine.id) ?? null;
  const put = (value: unknown) =>
    tables.outbox.put({ key: outboxKey('figures', machine.id), rev: ports.newId(), at: ports.now(), value });
  if (!wanted) {
    if (before !== null) await put(null);
    return;
  }
  const { to, day, wrapKey } = wanted;
  const read = Shared.safeParse(before);
  if (read.success && read.data.to === to && read.data.day === day) return;
  await put({ to, day, box: await wrapFor(wrapKey, JSON.stringify(await wanted.count())) });
}

/** The figures that are shown to this member, by whose they are. */
export async function figuresOfTeam(context: TeamContext): Promise<Map<string, MemberFigures>> {
  const found = new Map<string, MemberFigures>();
  for (const [member, value] of await sharedNow(context)) {
    const read = Shared.safeParse(value);
    if (!read.success || read.data.to !== context.machine.id) continue;
    const text = await unwrap(read.data.box, context.machine.unwrapKey).catch(() => 'null');
    const figures = MemberFigures.safeParse(JSON.parse(text));
    if (figures.success) found.set(member, figures.data);
  }
  return found;
}
