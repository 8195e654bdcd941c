import { type ComponentProps, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { activeElementBy } from './close-on-leaving';
import { openLayer } from './open-layer';
import type { Placing } from './place-layer';

export interface LayerProps extends ComponentProps<'div'>, Partial<Placing> {
  role: 'menu' | 'dialog';
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
    const close = openLayer(layer, by, { align, gap }, () => latest.current());
    firstFocus?.(layer)?.focus({ preventScroll: true });
    return () => {
      if (layer.contains(activeElementBy(layer)) && by instanceof HTMLElement) by.focus({ preventScroll: true });
      close();
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
