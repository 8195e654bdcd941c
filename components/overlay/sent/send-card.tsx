import { Check, CircleDashed, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SendCardChoice, SendCard as View } from '@/lib/messages/overlay-views';
import { isRunning, SendCardLine } from './send-card-line';
import { useLifetime } from './use-lifetime';

/** How long a card stays, in seconds, while nobody points at it or has focus in it. */
export const CARD_SECONDS = 12;
/** How long "taken back" stays, in seconds. */
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

/**
 * The card after a send: for whom it counts, what comes next, one Undo. Leaves by itself, but not while the pointer or
 * focus is on it.
 */
export function SendCard({ card, takenBack, now, cadences, onChoose, onGone, onExpired }: SendCardProps) {
  const { t } = useTranslation('overlay');
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [all, setAll] = useState(false);
  /** Lines the rep has said something else of, by address. */
  const [answers, setAnswers] = useState<ReadonlyMap<string, 'undone' | 'decided'>>(new Map());
  const [failed, setFailed] = useState(false);
  useLifetime(takenBack ? GOODBYE_SECONDS : CARD_SECONDS, pointed || focused, onExpired);

  const lines = card.lines.filter((line) => line.mode !== 'off');
  const shown = all ? lines : lines.slice(0, FIRST_LINES);
  const running = lines.filter((line) => isRunning(line) && !answers.has(line.address));
  if (lines.length === 0) return null;

  const undo = async () => {
    const results = await Promise.allSettled(running.map(({ address }) => onChoose(address, { kind: 'undo' })));
    setFailed(results.some(({ status }) => status === 'rejected'));
    const taken = running.filter((_, at) => results[at]?.status === 'fulfilled');
    setAnswers(new Map([...answers, ...taken.map(({ address }) => [address, 'undone'] as const)]));
    // The button goes and takes the focus with it, of which no event tells.
    setFocused(false);
  };
  const [first] = running;
  const undoButton = first && (
    <Button
      size="s"
      aria-label={running.length > 1 ? t('sent.undoAll') : t('sent.undoFor', { name: first.name || first.address })}
      onClick={() => void undo()}
    >
      {t('sent.undo')}
    </Button>
  );

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
      <header className="nt-sent-head">
        <h2>{t('common:appName')}</h2>
        {!takenBack && <State isSettling={card.state === 'settling'} />}
        <IconButton size="s" tip={false} label={t('sent.close')} onClick={onGone}>
          <X aria-hidden size={16} />
        </IconButton>
      </header>
      {takenBack ? (
        <p className="nt-sent-bye">{t('sent.takenBack')}</p>
      ) : (
        <>
          <ul className="nt-sent-lines">
            {shown.map((line) => (
              <li key={line.address}>
                <SendCardLine
                  line={line}
                  now={now}
                  cadences={cadences}
                  isUndone={answers.get(line.address) === 'undone'}
                  onChoose={async (choice) => {
                    await onChoose(line.address, choice);
                    setAnswers(new Map([...answers, [line.address, 'decided']]));
                    // The button gives way to what it did and takes the focus with it, of which no event tells.
                    setFocused(false);
                  }}
                >
                  {lines.length === 1 && undoButton}
                </SendCardLine>
              </li>
            ))}
          </ul>
          <div className="nt-sent-foot">
            {lines.length > 1 && undoButton}
            {shown.length < lines.length && (
              <Button size="s" onClick={() => setAll(true)}>
                {t('sent.more', { count: lines.length - shown.length })}
              </Button>
            )}
            {failed && <span className="nt-sent-failed">{t('sent.failed')}</span>}
          </div>
        </>
      )}
    </article>
  );
}

/** Whether Gmail's undo time still runs: word and icon. */
function State({ isSettling }: { isSettling: boolean }) {
  const { t } = useTranslation('overlay');
  const Icon = isSettling ? CircleDashed : Check;
  return (
    <span className="nt-sent-state" title={isSettling ? t('sent.settlingHint') : undefined}>
      <Icon aria-hidden size={14} />
      {isSettling ? t('sent.settling') : t('sent.confirmed')}
    </span>
  );
}
