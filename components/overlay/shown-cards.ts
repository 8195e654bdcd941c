import type { SendCard } from '@/lib/domain/overlay-views';
import type { ShownCard } from './send-cards';

/**
 * What to show after the background named its cards anew. A card that was settling and is named no more was undone or
 * failed; one the rep has closed, or whose time was over, does not come back.
 *
 * @param gone message ids already seen off
 */
export function nextShownCards(shown: ShownCard[], named: SendCard[], gone: ReadonlySet<string>): ShownCard[] {
  const fresh = new Map(named.map((card) => [card.messageId, card]));
  const kept = shown
    .filter(({ card }) => !gone.has(card.messageId))
    .map(({ card, takenBack }) => {
      const now = fresh.get(card.messageId);
      if (now) return { card: now, takenBack: false };
      return { card, takenBack: takenBack || card.state === 'settling' };
    });
  const known = new Set(kept.map(({ card }) => card.messageId));
  const added = named.filter(
    (card) => !known.has(card.messageId) && !gone.has(card.messageId) && card.lines.some((line) => line.mode !== 'off'),
  );
  return [...kept, ...added.map((card) => ({ card, takenBack: false }))];
}
