import type { LocalDateTime } from '@/lib/domain/time/time';
import type { SendCardChoice, SendCard as View } from '@/lib/messages/overlay-views';
import { SendCard } from './send-card';

export interface ShownCard {
  card: View;
  takenBack: boolean;
}

export interface SendCardsProps {
  cards: ShownCard[];
  now: LocalDateTime;
  cadences: { id: string; name: string }[];
  onChoose: (messageId: string, address: string, choice: SendCardChoice) => Promise<void>;
  onGone: (messageId: string) => void;
}

/** All cards in view, newest lowest. The live region stands there before the first card, or nothing would be read out. */
export function SendCards({ cards, now, cadences, onChoose, onGone }: SendCardsProps) {
  return (
    <div className="nt-sent-stack" role="status" aria-live="polite">
      {cards.map(({ card, takenBack }) => (
        <SendCard
          key={card.messageId}
          card={card}
          takenBack={takenBack}
          now={now}
          cadences={cadences}
          onChoose={(address, choice) => onChoose(card.messageId, address, choice)}
          onGone={() => onGone(card.messageId)}
        />
      ))}
    </div>
  );
}
