import { type Decision, type DecisionContext, refuse } from './decision-context';

/** Refuses addresses that another prospect of the mailbox has; those of its own merge group are the prospect's own. */
export function takenAddress(
  { log, deps }: DecisionContext,
  mailbox: string,
  addresses: readonly string[],
  prospectId: string,
): Decision | null {
  for (const address of addresses) {
    const holder = deps.holderOf?.(mailbox, address) ?? null;
    if (holder !== null && log.ownerOf(holder) !== log.ownerOf(prospectId)) {
      return refuse('address-taken', { address, prospectId: holder });
    }
  }
  return null;
}
