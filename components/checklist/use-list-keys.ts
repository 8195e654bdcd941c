import { useEffect, useRef } from 'react';

/** What a key does; the names are also those of the help. */
export interface ListKeys {
  next(): void;
  previous(): void;
  done(): void;
  log(): void;
  snooze(): void;
  skip(): void;
  reschedule(): void;
  open(): void;
  undo(): void;
  check(): void;
  search(): void;
  byHand(): void;
  help(): void;
}

export const LIST_KEYS: Record<string, keyof ListKeys> = {
  j: 'next',
  k: 'previous',
  d: 'done',
  l: 'log',
  s: 'snooze',
  x: 'skip',
  m: 'reschedule',
  o: 'open',
  u: 'undo',
  c: 'check',
  '/': 'search',
  n: 'byHand',
  '?': 'help',
};

/** Typing belongs to the field, and an open menu or dialog has its own keys. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
    ) !== null
  );
}

/** Single-key commands of the checklist, on a page that is wholly ours. `off` while something lies over the list. */
export function useListKeys(keys: ListKeys, off: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (off) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const name = LIST_KEYS[event.key];
      if (!name || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]'))
        return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [off]);
}
