/** Where a layer lies by its anchor. */
export interface Placing {
  align: 'start' | 'center' | 'end';
  /** Between the anchor and the layer, px. */
  gap: number;
}

/** Kept free at the edges of the window, px. */
const MARGIN = 8;

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Where a layer goes: under its anchor, or over it where there is more room, and never over an edge. All in px of the window.
 * @param size the layer's own, as large as it would like to be. @param isRtl lines begin on the right
 */
export function placeBy(
  anchor: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
  { align, gap }: Placing,
  isRtl: boolean,
): { left: number; top: number; maxHeight: number } {
  const below = view.height - MARGIN - gap - anchor.bottom;
  const above = anchor.top - gap - MARGIN;
  const isAbove = size.height > below && above > below;
  const maxHeight = Math.max(0, isAbove ? above : below);
  const height = Math.min(size.height, maxHeight);
  const top = isAbove ? anchor.top - gap - height : anchor.bottom + gap;
  const atStart = isRtl ? anchor.right - size.width : anchor.left;
  const atEnd = isRtl ? anchor.left : anchor.right - size.width;
  const wanted =
    align === 'center' ? (anchor.left + anchor.right - size.width) / 2 : align === 'start' ? atStart : atEnd;
  const left = Math.max(MARGIN, Math.min(wanted, view.width - MARGIN - size.width));
  return { left, top, maxHeight };
}

/** Lays a layer that is shown by its anchor. */
export function placeLayer(layer: HTMLElement, anchor: Element, placing: Placing): void {
  const { documentElement: root, defaultView } = layer.ownerDocument;
  const { width } = layer.getBoundingClientRect();
  const height = layer.scrollHeight + layer.offsetHeight - layer.clientHeight;
  const isRtl = defaultView?.getComputedStyle(anchor).direction === 'rtl';
  const view = { width: root.clientWidth, height: root.clientHeight };
  const place = placeBy(anchor.getBoundingClientRect(), { width, height }, view, placing, isRtl);
  layer.style.left = `${place.left}px`;
  layer.style.top = `${place.top}px`;
  layer.style.maxHeight = `${place.maxHeight}px`;
}
