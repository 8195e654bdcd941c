import { isInShadowRoot } from './portal-container';

/**
 * For `onOpenAutoFocus`. Radix asks the document what has focus, which does not see into a shadow root, and gives up: there
 * we move focus to the first control ourselves.
 */
export function focusFirst(event: Event): void {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement) || !isInShadowRoot(content)) return;
  event.preventDefault();
  content.querySelector<HTMLElement>('button, input, select, textarea, [tabindex="0"]')?.focus();
}
