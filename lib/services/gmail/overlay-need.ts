import { sendCards } from './cards';
import type { GmailParts } from './parts';

type NeedParts = Pick<GmailParts, 'deps' | 'catchUp' | 'overlay'>;

/** Ms after a send within which its card is to be shown. */
const CARD_MS = 60_000;

/**
 * Whether there is anything to show to a mailbox, lower case: a prospect, what a teammate told, a card with somebody on it,
 * or people to catch up with.
 */
export async function isOverlayNeeded({ deps, catchUp }: NeedParts, mailbox: string): Promise<boolean> {
  return (
    (await deps.db.prospects.where('mailbox').equals(mailbox).limit(1).count()) > 0 ||
    (await deps.teammates?.any()) === true ||
    (await sendCards(deps, mailbox)).some(({ lines }) => lines.length > 0) ||
    (await catchUp.offered(mailbox)) > 0
  );
}

/** Brings the overlay into a tab that has just sent mail, for the card. Mail to colleagues alone has none. */
export function bringAfterSend(parts: NeedParts, tabId: number): Promise<void> {
  const { deps, overlay } = parts;
  return overlay.bring(tabId, async () => {
    const { at } = await deps.now();
    const recent = await deps.db.sends
      .where('requestedAt')
      .above(at - CARD_MS)
      .filter((row) => row.tabId === tabId)
      .toArray();
    const needs = [...new Set(recent.map(({ mailbox }) => mailbox))].map((mailbox) => isOverlayNeeded(parts, mailbox));
    return (await Promise.all(needs)).includes(true);
  });
}
