/** Layers that are open, the one on top last. */
const open: Element[] = [];

/** What has focus, seen from where the element stands: from outside of a shadow root that is always its host. */
export function activeElementBy(element: Element): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement;
}

/**
 * Calls `close` on Escape while the layer is on top, and when the rep presses or focuses something else than the layer and its
 * anchor. Until `signal` aborts.
 */
export function closeOnLeaving(layer: HTMLElement, anchor: Element, close: () => void, signal: AbortSignal): void {
  const page = layer.ownerDocument;
  const root = layer.getRootNode();
  open.push(layer);
  signal.addEventListener('abort', () => open.splice(open.indexOf(layer), 1), { once: true });

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || open.at(-1) !== layer) return;
    // What is under the layer, the page included, is not closed by the same press.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  page.defaultView?.addEventListener('keydown', onEscape, { capture: true, signal });

  const isOurs = (node: EventTarget) => node === layer || node === anchor;
  const onElsewhere = (event: Event) => {
    // Of a closed shadow root the page around sees the host alone: what happens inside is told by the root itself.
    const isInside = root instanceof ShadowRoot && event.currentTarget === page && event.target === root.host;
    if (!isInside && !event.composedPath().some(isOurs)) close();
  };
  for (const target of new Set([root, page]))
    for (const type of ['pointerdown', 'focusin'])
      target.addEventListener(type, onElsewhere, { capture: true, signal });
}
