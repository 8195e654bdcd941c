import type { SendCard } from '@/lib/messages/overlay-views';
import type { ShownCard } from './send-cards';

/** The newer card, with those old lines it no longer has: the rep has answered them, and they show the answer. */
function withAnsweredLines(old: SendCard, fresh: SendCard): SendCard {
  const named = new Map(fresh.lines.map((line) => [line.address, line]));
  const known = new Set(old.lines.map(({ address }) => address));
  const lines = old.lines.map((line) => named.get(line.address) ?? line);
  return { ...fresh, lines: [...lines, ...fresh.lines.filter(({ address }) => !known.has(address))] };
}

/**
 * The cards to show after the background named its cards anew. A card not named any more stays until its time is over:
 * the rep has answered all of it. A card the rep closed does not come back, and none begins as taken back.
 *
 * @param gone message ids of cards closed
 */
export function nextShownCards(shown: ShownCard[], named: SendCard[], gone: ReadonlySet<string>): ShownCard[] {
  const fresh = new Map(named.map((card) => [card.messageId, card]));
  const kept = shown
    .filter(({ card }) => !gone.has(card.messageId))
    .map(({ card, takenBack }) => {
      const now = fresh.get(card.messageId);
      if (!now) return { card, takenBack };
      if (now.state === 'taken-back') return { card, takenBack: true };
      return { card: withAnsweredLines(card, now), takenBack: false };
    });
  const known = new Set(kept.map(({ card }) => card.messageId));
  const added = named.filter(
    (card) => !known.has(card.messageId) && !gone.has(card.messageId) && card.lines.some((line) => line.mode !== 'off'),
  );
  return [...kept, ...added.map((card) => ({ card, takenBack: false }))];
}
