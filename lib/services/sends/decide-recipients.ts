import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { SendOptions } from '@/lib/domain/log/record/send';
import { reaches } from '@/lib/domain/prospect/address';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import type { Settings } from '@/lib/domain/settings';
import type { SendRow } from '@/lib/storage/send-row';
import { defaultCadenceId } from '../log/schedule-context';
import { isOnNeverList } from '../prospects/never-list';
import { type Judgement, judgeRecipients } from '../prospects/who-is-prospect';

/** What a send means for one person in To. `options` null = nothing is recorded unless the rep says so. */
export interface RecipientDecision {
  prospectId: string;
  /** Whether there is such a prospect already. */
  known: boolean;
  /** They asked for no more mail, in this or another mailbox of the rep. */
  optedOut: boolean;
  address: string;
  name: string;
  company: string;
  verdict: Judgement['verdict'];
  options: SendOptions | null;
}

/** What the decision depends on besides the send. */
export interface RecipientRules {
  settings: Settings;
  /** The rep's accounts in this browser. */
  accounts: string[];
  cadences: ReadonlyMap<string, Cadence>;
  /** Addresses that asked for no more mail. */
  optedOut: ReadonlySet<string>;
  /** Whether the send is a forward, or the rep's first mail in a thread that somebody else began. */
  isAnswering: boolean;
}

function optionsFor(
  judgement: Judgement,
  known: boolean,
  row: SendRow,
  { settings, cadences, optedOut, isAnswering }: RecipientRules,
): SendOptions | null {
  const choice = row.choices.find((each) => each.address === judgement.address);
  if (choice?.kind === 'undo' || choice?.kind === 'not-a-prospect') return null;
  if (choice?.kind === 'enroll' && choice.cadenceId !== null && cadences.has(choice.cadenceId))
    return { enrollIn: choice.cadenceId, again: true };
  if (isOnNeverList(judgement.address, settings.neverList)) return null;
  const mayEnroll = judgement.verdict === 'enroll' && !hasOptedOut(optedOut, judgement.address) && !isAnswering;
  if (mayEnroll) return { enrollIn: defaultCadenceId(cadences, settings) };
  // Mail to someone who is a prospect is a touch, whatever the rule says of newcomers.
  return known ? { enrollIn: null } : null;
}

const hasOptedOut = (optedOut: ReadonlySet<string>, address: string) => reaches([...optedOut], address);

/** Prospects in Cc and Bcc: the mail is a touch of theirs, too. Nobody new becomes one by a copy. */
function copied(row: SendRow, holders: readonly Prospect[]): Judgement[] {
  return [...row.cc, ...row.bcc].flatMap(({ address, name }): Judgement[] => {
    const isKnown = holders.some((each) => each.mailbox === row.mailbox && reaches(each.addresses, address));
    return isKnown ? [{ address, name, company: '', verdict: 'no', reason: 'copied' }] : [];
  });
}

/** Applies the rule of who is a prospect, and the rep's choices on the card, to a send. `holders`: prospects with these addresses. */
export function decideRecipients(
  row: SendRow,
  holders: readonly Prospect[],
  rules: RecipientRules,
): RecipientDecision[] {
  const { enrollMode, neverList, ownDomains, ownAddresses } = rules.settings;
  const judgements = judgeRecipients(row, {
    enrollMode,
    neverList,
    ownDomains,
    ownAddresses,
    accounts: rules.accounts,
  });
  const seen = new Set<string>();
  return [...judgements, ...copied(row, holders)].flatMap((judgement) => {
    const holder = holders.find((each) => each.mailbox === row.mailbox && reaches(each.addresses, judgement.address));
    const prospectId = holder?.id ?? prospectIdOf(row.mailbox, judgement.address);
    // Two addresses of one prospect on one mail are one touch.
    if (seen.has(prospectId)) return [];
    seen.add(prospectId);
    const { address, name, company } = judgement;
    const verdict = judgement.verdict === 'enroll' && rules.isAnswering ? 'ask' : judgement.verdict;
    const options = optionsFor(judgement, holder !== undefined, row, rules);
    const optedOut = hasOptedOut(rules.optedOut, address);
    return [{ prospectId, known: holder !== undefined, optedOut, address, name, company, verdict, options }];
  });
}
