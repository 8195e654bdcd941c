/** Tells when an element stands elsewhere on the screen. Listens to no scrolling: an intersection that ends tells. */

/** Below this share still in its old place, the element has moved. */
const STILL = 0.99;

/**
 * Calls back when the element was moved or resized, by scrolling or by the page. Looks through a window exactly where the
 * element stands; when less of it is seen there, it has gone on, and the window moves along. Until `signal` aborts.
 */
export function watchPlace(element: HTMLElement, signal: AbortSignal, onMove: () => void): void {
  let observer: IntersectionObserver | null = null;
  const stop = () => observer?.disconnect();

  const look = () => {
    stop();
    if (signal.aborted || !element.isConnected) return;
    const { top, left, right, bottom } = element.getBoundingClientRect();
    const root = element.ownerDocument.documentElement;
    const margins = [top, root.clientWidth - right, root.clientHeight - bottom, left];
    let share: number | null = null;
    observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const now = entry.intersectionRatio;
        // The first word comes a frame later, and the element may have gone on in it.
        const isStill = share === null ? isAt(entry.boundingClientRect, top, left) : Math.abs(now - share) < 1 - STILL;
        share ??= now;
        if (isStill) return;
        onMove();
        look();
      },
      {
        rootMargin: margins.map((each) => `${-Math.floor(each)}px`).join(' '),
        threshold: Array.from({ length: 101 }, (_, index) => index / 100),
      },
    );
    observer.observe(element);
  };
  signal.addEventListener('abort', stop, { once: true });
  look();
}

function isAt(place: DOMRectReadOnly, top: number, left: number): boolean {
  return Math.abs(place.top - top) < 1 && Math.abs(place.left - left) < 1;
}
