/** A click as a person makes it; `click()` is one of a script. */
export function trustedClick(element: Element): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
}
