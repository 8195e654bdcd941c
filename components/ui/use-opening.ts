import { cloneElement, type KeyboardEvent, type ReactElement, type RefObject, useId, useRef, useState } from 'react';

export interface OpeningProps {
  /** The button that opens it; takes a ref and props. */
  trigger: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

export interface Opening {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  /** The trigger, told what it opens. */
  button: ReactElement;
  anchor: RefObject<HTMLElement | null>;
  /** Ids of the trigger and of what it opens. */
  ids: { trigger: string; layer: string };
}

/** A button and what it opens: open by itself, or as it is told by `open`. */
export function useOpening({ trigger, open, onOpenChange }: OpeningProps, popup: 'menu' | 'dialog'): Opening {
  const [own, setOwn] = useState(false);
  const anchor = useRef<HTMLElement | null>(null);
  const id = useId();
  const isOpen = open ?? own;
  const setOpen = (next: boolean) => {
    if (open === undefined) setOwn(next);
    onOpenChange?.(next);
  };
  const ids = { trigger: `${id}trigger`, layer: `${id}layer` };
  const button = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    ref: anchor,
    id: ids.trigger,
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
    ...(isOpen && { 'aria-controls': ids.layer }),
    onClick: () => setOpen(!isOpen),
    ...(popup === 'menu' && {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' || isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(true);
      },
    }),
  });
  return { isOpen, setOpen, button, anchor, ids };
}
