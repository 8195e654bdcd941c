import { type KeyboardEvent, useCallback } from 'react';
import { isInShadowRoot } from './portal-container';

const STEP: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index <= 0 ? count : index) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function itemsIn(content: HTMLElement): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([data-disabled])')];
}

/**
 * Arrow keys for menus inside a shadow root. The menu library checks `document.activeElement` after its focus call;
 * inside a shadow root that is always the host, so it would go on to the last item.
 */
export function useMenuKeys() {
  const ref = useCallback((content: HTMLElement | null) => {
    if (!content || !isInShadowRoot(content)) return;
    const frame = requestAnimationFrame(() => itemsIn(content)[0]?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  const onKeyDownCapture = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const content = event.currentTarget;
    const step = STEP[event.key];
    if (!step || !isInShadowRoot(content)) return;
    event.preventDefault();
    event.stopPropagation();
    const items = itemsIn(content);
    const focused = (content.getRootNode() as ShadowRoot).activeElement;
    const at = items.indexOf(focused as HTMLElement);
    items[step(at, items.length)]?.focus();
  }, []);

  return { ref, onKeyDownCapture };
}
