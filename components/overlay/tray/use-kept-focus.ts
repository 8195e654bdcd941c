import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** The handlers an element needs for its focus to be kept. */
export interface KeptFocus {
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps focus in an element whose parts come and go: when the part that had it is drawn no more, the element itself
 * takes it, or its keys would be dead. Focus that the rep took elsewhere stays there.
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>): KeptFocus {
  const isHeld = useRef(false);
  /** The part that lost focus last, to nothing. */
  const lost = useRef<HTMLElement | null>(null);
  // After every drawing: of a part that is removed React reports no blur, and Preact, which the overlay is built with, does.
  useLayoutEffect(() => {
    const root = element.current?.getRootNode() as Document | ShadowRoot | undefined;
    const wasRemoved = lost.current !== null && !lost.current.isConnected;
    lost.current = null;
    if (!(isHeld.current || wasRemoved) || !root) return;
    const active = root.activeElement;
    if (active === null || active === document.body) element.current?.focus();
  });
  return {
    onFocus: () => {
      isHeld.current = true;
      lost.current = null;
    },
    onBlur: (event) => {
      isHeld.current = event.currentTarget.contains(event.relatedTarget);
      lost.current = event.relatedTarget === null ? event.target : null;
    },
  };
}
