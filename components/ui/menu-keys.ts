import { type KeyboardEvent, useRef } from 'react';
import { activeElementBy } from './close-on-leaving';
import { hasModifier } from './layer';

const STEP: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index <= 0 ? count : index) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Letters typed within this time of each other are one beginning, ms. */
const TYPING_MS = 1_000;

export function itemsIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')];
}

/** The next item whose words begin so; one letter again and again goes from one to the next. */
export function itemBeginning(words: readonly string[], typed: string, at: number): number {
  const isOneLetter = [...typed].every((letter) => letter === typed[0]);
  const wanted = (isOneLetter ? typed.slice(0, 1) : typed).toLowerCase();
  const from = isOneLetter ? at + 1 : Math.max(at, 0);
  const order = words.map((_, index) => (from + index) % words.length);
  return order.find((index) => words[index]?.trim().toLowerCase().startsWith(wanted)) ?? -1;
}

/** The keys of a menu: arrows, Home, End and the first letters move, Tab leaves. */
export function useMenuKeys(onLeave: () => void) {
  const typed = useRef<{ letters: string; timer?: ReturnType<typeof setTimeout> }>({ letters: '' });

  const type = (letter: string): string => {
    clearTimeout(typed.current.timer);
    const letters = typed.current.letters + letter;
    typed.current = { letters, timer: setTimeout(() => (typed.current.letters = ''), TYPING_MS) };
    return letters;
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    const items = itemsIn(event.currentTarget);
    const at = items.indexOf(activeElementBy(event.currentTarget) as HTMLElement);
    const step = STEP[event.key];
    const isLetter = event.key.length === 1 && event.key !== ' ' && !hasModifier(event);
    // A key held down since it opened the menu chooses nothing.
    const isHeld = event.key === 'Enter' && event.repeat;
    if (step || isLetter || isHeld || event.key === 'Tab') event.preventDefault();
    if (event.key === 'Tab') onLeave();
    if (step) items[step(at, items.length)]?.focus();
    if (!isLetter) return;
    const words = items.map((item) => item.querySelector('.nt-menu-label')?.textContent ?? '');
    items[itemBeginning(words, type(event.key), at)]?.focus();
  };
}
