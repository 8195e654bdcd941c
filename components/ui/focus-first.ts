import { isInShadowRoot } from './portal-container';

/**
 * For `onOpenAutoFocus`. Radix reads `document.activeElement`, which does not see into a shadow root; there this moves
 * the focus to the first control.
 */
export function focusFirst(event: Event): void {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement) || !isInShadowRoot(content)) return;
  event.preventDefault();
  content.querySelector<HTMLElement>('button, input, select, textarea, [tabindex="0"]')?.focus();
}
