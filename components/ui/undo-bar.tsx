import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';

export interface UndoBarProps {
  /** What happened and, where there is one, what comes next. */
  message: string;
  /** Null where nothing can be taken back. */
  action: { label: string; onAct: () => void } | null;
  closeLabel: string;
  onClose: () => void;
  /** Milliseconds until it leaves by itself; null stays. It waits while the pointer or focus is on it. */
  leaveAfter?: number | null;
  tone?: 'plain' | 'problem';
}

/** The one toast: says what happened, offers the way back, and leaves by itself. Announced politely. */
export function UndoBar({ message, action, closeLabel, onClose, leaveAfter = 8_000, tone = 'plain' }: UndoBarProps) {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  // Not dependent on `onClose`: the page passes a new one at each render, and the bar would never leave.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message has its own time
  useEffect(() => {
    if (held || leaveAfter === null) return;
    const timer = setTimeout(() => close.current(), leaveAfter);
    return () => clearTimeout(timer);
  }, [held, leaveAfter, message]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on screen
    <div
      className={`nt-undo-bar nt-undo-bar-${tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="nt-undo-bar-message" role={tone === 'problem' ? 'alert' : 'status'}>
        {message}
      </span>
      {action && (
        <Button size="s" className="nt-undo-bar-action" onClick={action.onAct}>
          {action.label}
        </Button>
      )}
      <IconButton size="s" label={closeLabel} tip={false} className="nt-undo-bar-close" onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
