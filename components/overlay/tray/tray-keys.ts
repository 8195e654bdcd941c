import type { KeyboardEvent } from 'react';

/** The keys of the tray, in the order of the help. The words are under `tray.keys`. */
export const TRAY_KEYS = ['j', 'k', 'Enter', 'd', 's', 'v', 'x', 'o', 'u', '?', 'Escape'] as const;
export type TrayKey = (typeof TRAY_KEYS)[number];

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * The tray's key that was pressed; null while the rep types, with a modifier, and inside what the tray has opened (a
 * menu, a dialog).
 */
export function trayKey(event: KeyboardEvent<HTMLElement>): TrayKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return null;
  const target = event.target as Element;
  if (!event.currentTarget.contains(target)) return null;
  if (event.key !== 'Escape' && target.closest(TYPING)) return null;
  // Enter on a button presses it; on a row's words and on the list it opens the thread.
  if (event.key === 'Enter' && target.closest('a, button:not(.nt-row-words)')) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const alias: Record<string, TrayKey> = { ArrowDown: 'j', ArrowUp: 'k' };
  const meant = alias[key] ?? key;
  return (TRAY_KEYS as readonly string[]).includes(meant) ? (meant as TrayKey) : null;
}
