import type { Channel } from '../cadence/cadence';
import type { LocalDate } from '../time/local-date';
import { dateIn, type LocalDateTime } from '../time/time';
import type { ComposeContext, ComposeRecipient, Insertable } from './compose-context';
import { emptyBump } from './empty-bumps';
import { gapsInDraft } from './gaps';
import { isInDraft } from './in-draft';

/** What the page shows of an open draft. Never stored, never sent anywhere. */
export interface DraftLook {
  /** What the rep wrote, without quotes. */
  text: string;
  subject: string;
  isReply: boolean;
}

/** One quiet remark on a draft, as data; the screen puts it in words. */
export type ComposeHint =
  | { kind: 'opted-out'; name: string; told: string | null }
  | { kind: 'gaps'; gaps: string[] }
  | { kind: 'teammate-wrote'; teammate: string; name: string; date: LocalDate; channel: Channel }
  | { kind: 'too-soon'; name: string; last: LocalDateTime; dueAt: LocalDateTime }
  | { kind: 'too-many'; domain: string; nth: number; days: number }
  | { kind: 'colleague-replied'; domain: string; name: string; local: LocalDateTime }
  | { kind: 'empty-bump'; phrase: string }
  | { kind: 'given-again'; name: string; title: string }
  | { kind: 'nothing-new'; name: string; subject: string }
  | { kind: 'no-question' };
/** Name of a hint, as the rep dismisses it. */
export type ComposeHintKind = ComposeHint['kind'];

/** Most hints shown at a time. */
const MOST = 2;
/** Below this many words the draft is taken as just begun, and no hint is given. */
const BEGUN_WORDS = 12;
/** Above this many words the draft is taken to hold something new. */
const LONG_WORDS = 120;

/**
 * At most two hints, the weightiest first. Only for recipients who were written to before; that somebody asked for no
 * more mail, what is still to be filled in, and that a teammate wrote, is named on any draft.
 *
 * @param dismissed kinds that the rep closed in this draft; the next hint takes the place
 */
export function composeHints(
  draft: DraftLook,
  { now, recipients, inserts }: ComposeContext,
  dismissed: ReadonlySet<ComposeHintKind>,
): ComposeHint[] {
  const known = recipients.filter((each) => each.prospectId !== null && each.last !== null);
  const out = recipients.find((each) => each.optedOut);
  const hints: ComposeHint[] = out ? [{ kind: 'opted-out', name: nameOf(out), told: out.optedOutBy ?? null }] : [];
  const gaps = gapsInDraft(draft.text, inserts);
  if (gaps.length > 0) hints.push({ kind: 'gaps', gaps });
  hints.push(...teammates(recipients));
  if (known.length > 0) hints.push(...timing(known, now.local), ...companies(known), ...wording(draft, known, inserts));
  return hints.filter(({ kind }) => !dismissed.has(kind)).slice(0, MOST);
}

function teammates(recipients: ComposeRecipient[]): ComposeHint[] {
  const one = recipients.find((each) => each.teammate?.samePerson) ?? recipients.find((each) => each.teammate);
  if (!one?.teammate) return [];
  const { teammate, date, channel, samePerson } = one.teammate;
  const name = samePerson ? nameOf(one) : one.company || one.address;
  return [{ kind: 'teammate-wrote', teammate, name, date, channel }];
}

function timing(recipients: ComposeRecipient[], now: LocalDateTime): ComposeHint[] {
  const early = recipients.find(({ dueAt }) => dueAt !== null && dateIn(dueAt) > dateIn(now));
  if (!early?.dueAt || !early.last) return [];
  return [{ kind: 'too-soon', name: nameOf(early), last: early.last.local, dueAt: early.dueAt }];
}

function companies(recipients: ComposeRecipient[]): ComposeHint[] {
  const seen = new Set<string>();
  return recipients.flatMap(({ companyLoad: load }): ComposeHint[] => {
    if (load === null || seen.has(load.domain)) return [];
    seen.add(load.domain);
    const { domain, emails, limit, days, reply } = load;
    return [
      ...(reply ? [{ kind: 'colleague-replied' as const, domain, ...reply }] : []),
      ...(emails >= limit ? [{ kind: 'too-many' as const, domain, nth: emails + 1, days }] : []),
    ];
  });
}

function wording(
  { text, subject, isReply }: DraftLook,
  recipients: ComposeRecipient[],
  inserts: Insertable[],
): ComposeHint[] {
  const gives = givesOf(text, recipients, inserts);
  const phrase = emptyBump(text);
  // "Just checking in" before something new is a weak opening, not an empty mail.
  if (phrase !== null && gives !== 'new') return [{ kind: 'empty-bump', phrase }];
  if (gives !== null && gives !== 'new') return [gives];
  const words = wordCount(text);
  if (words < BEGUN_WORDS || words > LONG_WORDS) return [];
  const hints: ComposeHint[] = [];
  const again = recipients.find(({ subjects }) => subjects.some((each) => bare(each) === bare(subject)));
  if (again && gives === null && !isReply && bare(subject) !== '' && !/https?:\/\//i.test(text))
    hints.push({ kind: 'nothing-new', name: nameOf(again), subject });
  if (!/[?？؟]/.test(text)) hints.push({ kind: 'no-question' });
  return hints;
}

/** What the draft gives its readers: null (nothing known), new to each of them, or given to one of them before. */
function givesOf(text: string, recipients: ComposeRecipient[], inserts: Insertable[]): ComposeHint | 'new' | null {
  const values = inserts.filter(({ kind }) => kind === 'value');
  let found: 'new' | null = null;
  for (const recipient of recipients) {
    const inDraft = values.filter((each) => isInDraft(each, text, recipient));
    const [old] = inDraft;
    if (!old) continue;
    if (inDraft.every(({ id }) => recipient.givenIds.includes(id)))
      return { kind: 'given-again', name: nameOf(recipient), title: old.title };
    found = 'new';
  }
  return found;
}

/** Words between spaces, and one for each two Japanese or Chinese characters, which are written without spaces. */
function wordCount(text: string): number {
  const spaced = text.split(/\s/).filter(Boolean).length;
  const dense = (text.match(/[\u3040-\u30ff\u4e00-\u9fff]/g) ?? []).length;
  return spaced + Math.floor(dense / 2);
}

/** A subject without the prefixes of mail programs (`Re:`, `Fwd:`). */
function bare(subject: string): string {
  return subject
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|res|enc)\s?:\s?)+/, '')
    .trim();
}

function nameOf({ name, address }: ComposeRecipient): string {
  return name || address;
}
