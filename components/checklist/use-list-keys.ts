import { useEffect, useRef } from 'react';

/** What a key does; the names are also those of the help. */
export interface ListKeys {
  do(): void;
  give(): void;
  prospect(): void;
  finish(): void;
  cadence(): void;
  /** False when there was nothing to clear: the key is then left to the browser, which closes the popup. */
  clear(): boolean;
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
  oneAtATime(): void;
  search(): void;
  byHand(): void;
  help(): void;
}

/** Keys of the checklist and what they do. */
export const LIST_KEYS: Record<string, keyof ListKeys> = {
  Enter: 'do',
  Escape: 'clear',
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  d: 'done',
  l: 'log',
  s: 'snooze',
  v: 'give',
  x: 'skip',
  m: 'reschedule',
  o: 'open',
  p: 'prospect',
  e: 'cadence',
  f: 'finish',
  u: 'undo',
  c: 'check',
  i: 'oneAtATime',
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

/** Whether Enter belongs to what has the focus. */
function isOtherControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button:not(.nt-row-words), summary') !== null;
}

/** Single-key commands of the checklist, on pages of the extension only. `off` while something covers the list. */
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
      // A focused button keeps its Enter, except on the row's own words, where Enter does the touch.
      if (name === 'do' && isOtherControl(event.target)) return;
      if (latest.current[name]() === false) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [off]);
}
