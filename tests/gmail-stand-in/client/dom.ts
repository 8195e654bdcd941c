type Attributes = { [name: string]: string | boolean | ((event: Event) => void) };

/**
 * Builds an element: `el('div.nH.if', { role: 'main', click: f }, 'text', child)`. Functions become listeners, `true` an
 * empty attribute, `false` none. No HTML strings, so it works under Trusted Types.
 */
export function el(selector: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const [tag = 'div', ...classes] = selector.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** True when typing goes into this element, so single-key shortcuts must not fire. */
export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

let counter = 100;

/** Gmail's generated element ids look like `:2x`. */
export const nextId = (): string => `:${(counter++).toString(36)}`;
