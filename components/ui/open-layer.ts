import { closeOnLeaving } from './close-on-leaving';
import { type Placing, placeLayer } from './place-layer';

/**
 * Shows an element in the browser's top layer by its anchor, until the returned function is called.
 * @param onClose Escape, a press or focus elsewhere, or the anchor has gone
 */
export function openLayer(layer: HTMLElement, anchor: Element, placing: Placing, onClose: () => void): () => void {
  const page = layer.ownerDocument;
  const place = () => (anchor.isConnected ? placeLayer(layer, anchor, placing) : onClose());
  const end = new AbortController();
  const listening = { capture: true, passive: true, signal: end.signal };
  // Of an element that was taken away, too, the size has changed.
  const sizes = new ResizeObserver(place);

  layer.showPopover();
  place();
  sizes.observe(layer);
  sizes.observe(anchor);
  page.defaultView?.addEventListener('resize', place, listening);
  // Scrolling within a shadow root is not told outside of it.
  for (const root of [page, layer.getRootNode()])
    root.addEventListener('scroll', (event) => event.target !== layer && place(), listening);
  closeOnLeaving(layer, anchor, onClose, end.signal);
  return () => {
    end.abort();
    sizes.disconnect();
    layer.hidePopover();
  };
}
