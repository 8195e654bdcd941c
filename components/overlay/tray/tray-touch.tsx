import { useEffect, useRef } from 'react';
import { headline } from '@/components/nudge-row/row-words';
import { TouchForm } from '@/components/touch/touch-form';
import type { Now } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { DueNudge } from '@/lib/messages/overlay-views';

export interface TrayTouchProps {
  nudge: DueNudge;
  now: Now;
  onClose: () => void;
  /** It was done; the outcome's code, or null where none was said. */
  onDone: (outcome: string | null) => void;
  onPhone: (phone: string) => void;
  onGive: () => void;
}

/** Under its row: what a touch other than mail needs, and how it went. Its first control takes the focus. */
export function TrayTouch({ nudge, now, onClose, onDone, onPhone, onGive }: TrayTouchProps) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const { before, name, after } = headline(t, nudge);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('a, button')?.focus();
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={box}
      role="dialog"
      className="nt-tray-touch"
      aria-label={`${before}${name}${after}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TouchForm
        nudge={nudge}
        now={now}
        onDone={(_, outcome) => onDone(outcome)}
        onPhone={(_, phone) => onPhone(phone)}
        onGive={async () => onGive()}
      />
    </div>
  );
}
