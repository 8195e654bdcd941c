import { type ComponentProps, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { activeElementBy, closeOnLeaving } from './close-on-leaving';
import { type Placing, placeLayer } from './place-layer';

export interface LayerProps extends ComponentProps<'div'>, Partial<Placing> {
  role: 'menu' | 'dialog' | 'tooltip';
  /** What it belongs to: it lies by it, and focus goes back there. */
  anchor: RefObject<Element | null>;
  /** Escape, or a press or focus elsewhere. */
  onClose: () => void;
  /** What takes focus on opening; none by default. */
  firstFocus?: (layer: HTMLElement) => HTMLElement | null | undefined;
}

export function hasModifier({
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return ctrlKey || metaKey || altKey;
}

/**
 * What opens over everything else, in the browser's top layer, wherever in the tree it stands: no clipping, no order of layers
 * to keep. It is not modal. Mounted while it is open.
 */
export function Layer({ anchor, onClose, firstFocus, align = 'end', gap = 4, role, onKeyDown, ...rest }: LayerProps) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  latest.current = onClose;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, from opening to closing
  useLayoutEffect(() => {
    const { current: layer } = ref;
    const { current: by } = anchor;
    if (!layer || !by) return;
    layer.showPopover();
    const place = () => placeLayer(layer, by, { align, gap });
    place();
    firstFocus?.(layer)?.focus({ preventScroll: true });
    const end = new AbortController();
    const listening = { capture: true, passive: true, signal: end.signal };
    layer.ownerDocument.defaultView?.addEventListener('resize', place, listening);
    // Scrolling within a shadow root is not told outside of it.
    for (const root of [layer.ownerDocument, layer.getRootNode()])
      root.addEventListener('scroll', (event) => event.target !== layer && place(), listening);
    const sizes = new ResizeObserver(place);
    sizes.observe(layer);
    closeOnLeaving(layer, by, () => latest.current(), end.signal);
    return () => {
      end.abort();
      sizes.disconnect();
      if (layer.contains(activeElementBy(layer)) && by instanceof HTMLElement) by.focus({ preventScroll: true });
      layer.hidePopover();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever opens it gives the role
    <div
      {...rest}
      role={role}
      ref={ref}
      popover="manual"
      onKeyDown={(event) => {
        onKeyDown?.(event);
        // The list around it has keys of its own.
        if (!hasModifier(event)) event.stopPropagation();
      }}
    />
  );
}
