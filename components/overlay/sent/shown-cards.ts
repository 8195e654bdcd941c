import type { SendCard } from '@/lib/messages/overlay-views';
import type { ShownCard } from './send-cards';

/** The newer card, and those of its old lines it names no more: the rep has answered them, and they say so. */
function withAnsweredLines(old: SendCard, fresh: SendCard): SendCard {
  const named = new Map(fresh.lines.map((line) => [line.address, line]));
  const known = new Set(old.lines.map(({ address }) => address));
  const lines = old.lines.map((line) => named.get(line.address) ?? line);
  return { ...fresh, lines: [...lines, ...fresh.lines.filter(({ address }) => !known.has(address))] };
}

/**
 * What to show after the background named its cards anew. A card that is named no more stays as it was until its time
 * is over: the rep has answered all of it. One the rep has closed does not come back, nor does one begin as taken back.
 *
 * @param gone message ids already seen off
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
