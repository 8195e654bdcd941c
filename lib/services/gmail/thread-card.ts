import type { PendingSend } from '@/lib/domain/nudge/nudge';
import { nudgeOf } from '@/lib/domain/nudge/nudge-of';
import { usualReply } from '@/lib/domain/nudge/silence';
import { mailboxOf } from '@/lib/domain/prospect/address';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { replyGaps } from '@/lib/domain/prospect/reply-gaps';
import type { Now } from '@/lib/domain/time/time';
import { localizedName } from '@/lib/i18n/overlay-words';
import type { ThreadCard, ThreadPerson } from '@/lib/messages/overlay-views';
import { givenTitles, prospectPage, prospectsByAddress, valuesToGive } from '@/lib/storage/queries';
import { pendingSends } from '@/lib/storage/queries/pending-sends';
import { medianReply } from '@/lib/storage/queries/tallies';
import type { Deps } from '../deps';
import { companyName } from '../prospects/company';
import { isRobotAddress } from '../prospects/role-address';
import { canonicalAddress, isOwn, ownAddresses } from '../prospects/who-is-prospect';
import { loadRecordContext } from '../sends/record-confirmed';
import { givingOf } from './giving';

const TOUCHES = 50;

/** What is asked about an open thread. */
export interface ThreadQuestion {
  mailbox: string;
  threadId: string | null;
  legacyThreadId: string | null;
  addresses: { address: string; name: string }[];
}

async function personOf(
  deps: Deps,
  prospect: Prospect,
  pending: PendingSend | null,
  now: Now,
  locale: string,
): Promise<ThreadPerson | null> {
  const page = await prospectPage(deps.db, prospect.id);
  if (!page) return null;
  const enrollment = page.enrollments.find((each) => each.state !== 'finished') ?? page.enrollments[0] ?? null;
  const cadence = enrollment && (await deps.db.cadences.get(enrollment.cadenceId));
  const [lastTouch = null] = page.touches;
  const latest = page.touches.slice(0, TOUCHES);
  const titles = await givenTitles(deps.db, latest);
  const usual = usualReply(replyGaps(page.touches), await medianReply(deps.db));
  const lastMail = page.touches.find((each) => each.threadId !== null || each.legacyThreadId !== null) ?? null;
  const row = enrollment?.state === 'active' ? { enrollment, prospect, lastTouch, threadTouch: lastMail } : null;
  const giving = row ? await givingOf(deps.db, [row], locale) : null;
  return {
    ...giving?.get(enrollment?.id ?? ''),
    address: prospect.addresses[0] ?? '',
    name: prospect.name,
    prospectId: prospect.id,
    company: prospect.company,
    notes: prospect.notes,
    enrollment,
    cadenceName: cadence ? localizedName(locale, cadence) : null,
    nudge:
      enrollment &&
      nudgeOf({
        ...{ enrollment, prospect, lastTouch, lastMail, pending, usualReply: usual },
        ...{ nowLocal: now.local, zone: now.zone },
      }),
    touches: latest
      .toReversed()
      .map((touch) => ({ ...touch, valueItemTitle: titles.get(touch.valueItemId ?? '') ?? null })),
  };
}

/** The people of an open thread: prospects first, then those who could become one, a desk such as info@ too. Never the rep, robots or lists. */
export async function threadCard(
  deps: Deps,
  { mailbox, threadId, legacyThreadId, addresses }: ThreadQuestion,
  locale: string,
): Promise<ThreadCard> {
  const [now, context] = await Promise.all([deps.now(), loadRecordContext(deps)]);
  const { settings, accounts } = context;
  const own = ownAddresses({ ownAddresses: [...settings.ownAddresses, mailbox], accounts });
  const named = new Map(
    addresses.flatMap(({ address, name }) => {
      const canonical = canonicalAddress(address);
      return canonical === null || isOwn(canonical, own, settings.ownDomains) ? [] : [[canonical, name] as const];
    }),
  );
  const prospects = (await prospectsByAddress(deps.db, [...named.keys()])).filter((each) => each.mailbox === mailbox);
  const pending = await pendingSends(deps.db);
  const people: ThreadPerson[] = [];
  for (const prospect of prospects) {
    const person = await personOf(deps, prospect, pending.get(prospect.id) ?? null, now, locale);
    if (person) people.push(person);
  }
  const taken = new Set(prospects.flatMap((each) => each.addresses.map(mailboxOf)));
  for (const [address, name] of named) {
    if (taken.has(mailboxOf(address)) || isRobotAddress(address)) continue;
    people.push({
      address,
      name,
      prospectId: null,
      company: companyName(address),
      notes: '',
      enrollment: null,
      cadenceName: null,
      nudge: null,
      touches: [],
    });
  }
  return { threadId: threadId ?? legacyThreadId, people, values: await valuesToGive(deps.db) };
}
