import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
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

/**
 * The newest card, and the others behind "and n more". These leave with it unless the rep has opened them. The live
 * region exists before the first card, because screen readers announce only changes to one.
 */
export function SendCards({ cards, now, cadences, onChoose, onGone }: SendCardsProps) {
  const { t } = useTranslation('overlay');
  const [areAllShown, setAllShown] = useState(false);
  useEffect(() => {
    if (cards.length < 2) setAllShown(false);
  }, [cards.length]);
  const shown = areAllShown ? cards : cards.slice(-1);
  const hidden = cards.length - shown.length;
  return (
    <div className="nt-sent-stack" role="status" aria-live="polite">
      {hidden > 0 && (
        <Button size="s" look="tonal" onClick={() => setAllShown(true)}>
          {t('sent.more', { count: hidden })}
        </Button>
      )}
      {shown.map(({ card, takenBack }) => (
        <SendCard
          key={card.messageId}
          card={card}
          takenBack={takenBack}
          now={now}
          cadences={cadences}
          onChoose={(address, choice) => onChoose(card.messageId, address, choice)}
          onGone={() => onGone(card.messageId)}
          onExpired={() => {
            for (const each of areAllShown ? [{ card }] : cards) onGone(each.card.messageId);
          }}
        />
      ))}
    </div>
  );
}
