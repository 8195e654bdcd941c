import { Check, CircleDashed, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { SendCardChoice, SendCard as View } from '@/lib/messages/overlay-views';
import { SendCardLine } from './send-card-line';
import { useLifetime } from './use-lifetime';

/** How long a card stays, in seconds, while nobody points at it or has focus in it. */
export const CARD_SECONDS = 12;
/** How long "taken back" stays. */
const GOODBYE_SECONDS = 4;
/** Lines shown before "and n more". */
const FIRST_LINES = 3;

export interface SendCardProps {
  card: View;
  /** The send was undone or failed: nothing of it was logged. */
  takenBack: boolean;
  now: LocalDateTime;
  cadences: { id: string; name: string }[];
  onChoose: (address: string, choice: SendCardChoice) => Promise<void>;
  /** The rep closed it. */
  onGone: () => void;
  /** Its time is over. */
  onExpired: () => void;
}

/** The card after a send, bottom left above Gmail's own toast. Leaves by itself, never under the pointer or focus. */
export function SendCard({ card, takenBack, now, cadences, onChoose, onGone, onExpired }: SendCardProps) {
  const { t } = useTranslation('overlay');
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [all, setAll] = useState(false);
  useLifetime(takenBack ? GOODBYE_SECONDS : CARD_SECONDS, pointed || focused, onExpired);

  const lines = card.lines.filter((line) => line.mode !== 'off');
  const shown = all ? lines : lines.slice(0, FIRST_LINES);
  if (lines.length === 0) return null;

  return (
    <article
      className="nt-sent"
      aria-label={t('sent.region')}
      data-state={takenBack ? 'taken-back' : card.state}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => event.key === 'Escape' && onGone()}
    >
      {takenBack ? (
        <p className="nt-sent-text">{t('sent.takenBack')}</p>
      ) : (
        <>
          <span className="nt-sent-state" title={card.state === 'settling' ? t('sent.settlingHint') : undefined}>
            {card.state === 'settling' ? <CircleDashed aria-hidden size={16} /> : <Check aria-hidden size={16} />}
            <span>{card.state === 'settling' ? t('sent.settling') : t('sent.confirmed')}</span>
          </span>
          <ul className="nt-sent-lines">
            {shown.map((line) => (
              <li key={line.address}>
                <SendCardLine
                  line={line}
                  now={now}
                  cadences={cadences}
                  onChoose={async (choice) => {
                    await onChoose(line.address, choice);
                    // The button gives way to what it did and takes the focus with it, of which no event tells.
                    setFocused(false);
                  }}
                />
              </li>
            ))}
            {shown.length < lines.length && (
              <li>
                <Button size="s" onClick={() => setAll(true)}>
                  {t('sent.more', { count: lines.length - shown.length })}
                </Button>
              </li>
            )}
          </ul>
        </>
      )}
      <IconButton size="s" tip={false} label={t('sent.close')} onClick={onGone}>
        <X aria-hidden size={16} />
      </IconButton>
    </article>
  );
}
