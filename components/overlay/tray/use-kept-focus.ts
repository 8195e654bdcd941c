import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** The handlers an element needs for its focus to be kept. */
export interface KeptFocus {
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the focus in an element whose children come and go: when the focused child is removed, the element itself takes
 * the focus, so that keys still work. Focus moved elsewhere by the rep is left.
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>): KeptFocus {
  const isHeld = useRef(false);
  /** The child that lost the focus last, with nothing else focused. */
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
