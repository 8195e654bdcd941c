import type { ComposeContext, ComposeRecipient, Insertable, TeammateTouch } from '@/lib/domain/compose/compose-context';
import { companyFatigue, latestOfTeammates } from '@/lib/domain/compose/fatigue';
import type { Offer } from '@/lib/domain/compose/offer';
import { textToInsert } from '@/lib/domain/compose/value-item';
import { reaches } from '@/lib/domain/prospect/address';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { isHandedOver } from '@/lib/domain/prospect/touch';
import type { Settings } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type Now, timeIn } from '@/lib/domain/time/time';
import { type ProspectPage, prospectPage, prospectsByAddress, valueItems } from '@/lib/storage/queries';
import type { Deps } from '../deps';
import { companyDomain, companyName } from '../prospects/company';
import { optedOutAddresses } from '../prospects/opted-out';
import { canonicalAddress } from '../prospects/who-is-prospect';
import { loadSettings } from '../settings/settings-store';
import { givingOf } from './giving';

const SUBJECTS = 5;
/** People of one company that are looked at; beyond that the count is surely over any limit. */
const COLLEAGUES = 200;

async function companyLoad(
  deps: Deps,
  mailbox: string,
  address: string,
  settings: Settings,
  now: Now,
  teammates: readonly TeammateTouch[],
): Promise<ComposeRecipient['companyLoad']> {
  const domain = companyDomain(address);
  const limit = settings.fatigue;
  if (domain === null || limit === null) return null;
  const people = await deps.db.prospects.where('words').equals(domain).limit(COLLEAGUES).toArray();
  const mine = people.filter((each) => each.mailbox === mailbox);
  const touches = await deps.db.touches
    .where('prospectId')
    .anyOf(mine.map((each) => each.id))
    .toArray();
  const since = at(plusDays(dateIn(now.local), -limit.days), timeIn(now.local));
  const recent = touches.filter((touch) => touch.local > since);
  // What came with a hand-over is among the teammate's own.
  const emails = recent.filter(
    ({ id, direction, channel }) => direction === 'outbound' && channel === 'email' && !isHandedOver(id),
  );
  const theirs = teammates.filter((touch) => touch.channel === 'email').map((touch) => touch.date);
  const outbound = [...emails.map((touch) => dateIn(touch.local)), ...theirs];
  const reply = recent.filter((touch) => touch.direction === 'inbound').toSorted((a, b) => b.at - a.at)[0];
  const replier = mine.find((each) => each.id === reply?.prospectId);
  return {
    domain,
    emails: companyFatigue(outbound, dateIn(now.local), limit).count,
    limit: limit.touches,
    days: limit.days,
    reply: reply && replier && !replier.addresses.includes(address) ? { name: replier.name, local: reply.local } : null,
  };
}

/** What teammates did with this person and their company within the rep's limit of days. */
async function teammatesOf(deps: Deps, address: string, { fatigue }: Settings, now: Now): Promise<TeammateTouch[]> {
  if (!deps.teammates || fatigue === null) return [];
  const since = plusDays(dateIn(now.local), 1 - fatigue.days);
  return deps.teammates.touches(address, companyDomain(address), since);
}

async function recipientOf(
  deps: Deps,
  mailbox: string,
  address: string,
  prospect: Prospect | undefined,
  out: Pick<ComposeRecipient, 'optedOut' | 'optedOutBy'>,
  settings: Settings,
  now: Now,
  locale: string,
): Promise<ComposeRecipient> {
  const page = prospect ? await prospectPage(deps.db, prospect.id) : null;
  const teammates = await teammatesOf(deps, address, settings, now);
  const outbound = page?.touches.filter((touch) => touch.direction === 'outbound') ?? [];
  const [last] = outbound;
  const subjects = outbound.flatMap((touch) => (touch.channel === 'email' && touch.subject ? [touch.subject] : []));
  const active = page?.enrollments.find((each) => each.state === 'active');
  return {
    address,
    name: prospect?.name ?? '',
    company: prospect?.company ?? companyName(address),
    title: prospect?.title ?? '',
    prospectId: prospect?.id ?? null,
    ...out,
    teammate: latestOfTeammates(teammates, dateIn(now.local), settings.fatigue),
    last: last ? { channel: last.channel, local: last.local } : null,
    subjects: [...new Set(subjects)].slice(0, SUBJECTS),
    givenIds: [...new Set(outbound.flatMap((touch) => touch.valueItemId ?? []))],
    dueAt: active?.channel == null ? null : active.dueAt,
    offer: page && active ? await offerFor(deps, page, active, locale) : null,
    companyLoad: await companyLoad(deps, mailbox, address, settings, now, teammates),
  };
}

async function offerFor(
  { db }: Pick<Deps, 'db'>,
  { prospect, touches }: ProspectPage,
  enrollment: Enrollment,
  locale: string,
): Promise<Offer | null> {
  const giving = await givingOf(
    db,
    [{ enrollment, prospect, lastTouch: touches[0] ?? null, threadTouch: null }],
    locale,
  );
  return giving.get(enrollment.id)?.offer ?? null;
}

/** What the rep may put into a draft, in the rep's order. */
export async function allInserts({ db }: Pick<Deps, 'db'>): Promise<Insertable[]> {
  const items = (await valueItems(db)).filter((item) => item.archivedAt === null);
  return items.map(({ id, kind, title, text, url }) => ({
    id,
    kind: kind === 'template' ? 'template' : 'value',
    title,
    // Items of the first version had a title and at most a link.
    text: textToInsert({ text, url }) || title,
    url,
  }));
}

/** What compose help may know of the people an open draft is addressed to, and what there is to put in. */
export async function composeContext(
  deps: Deps,
  mailbox: string,
  addresses: string[],
  locale: string,
): Promise<ComposeContext> {
  const [now, settings] = await Promise.all([deps.now(), loadSettings(deps.local)]);
  const wanted = [...new Set(addresses.flatMap((each) => canonicalAddress(each) ?? []))];
  const holders = await prospectsByAddress(deps.db, wanted);
  const optedOut = [...(await optedOutAddresses(deps, holders, wanted))];
  const told = await deps.teammates?.optedOut(wanted);
  const prospects = holders.filter((each) => each.mailbox === mailbox);
  const recipients: ComposeRecipient[] = [];
  for (const address of wanted) {
    const prospect = prospects.find((each) => reaches(each.addresses, address));
    const out = { optedOut: reaches(optedOut, address), optedOutBy: told?.get(address)?.teammate };
    recipients.push(await recipientOf(deps, mailbox, address, prospect, out, settings, now, locale));
  }
  return { now, recipients, inserts: await allInserts(deps) };
}
