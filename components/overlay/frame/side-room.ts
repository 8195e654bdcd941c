import { findElement } from '@/lib/gmail/page/find-place';
import { main } from '@/lib/gmail/page/selectors';

/** Distance from the panel to Gmail's mail and to the edge of its column, px. */
const GAP = 8;
/** Width of the panel: so many root font sizes, at most this share of Gmail's column, at least so many px. */
const WIDTH = { rem: 20, share: 0.44, least: 240 };
/** Gmail's strip of side icons, which holds the overlay's round buttons; reserved where the rep has hidden it. px */
const STRIP = 56;

/**
 * Width reserved beside Gmail's mail: while somebody uses it, Gmail's column is narrower, so that nothing is covered.
 */
export interface SideRoom {
  /** Takes or releases the room for one user of it, by name. */
  use(name: string, isUsed: boolean): void;
  /** Tells a surface where the room is (`--nt-side-…`, px), and again whenever it moves. Until `signal` aborts. */
  follow(mount: HTMLElement, signal: AbortSignal): void;
  /** Gmail redrew something: another element may be its column. */
  refresh(): void;
}

/** The room beside the mail of this page. */
export function createSideRoom(page: Window, signal: AbortSignal): SideRoom {
  const users = new Set<string>();
  const mounts = new Set<HTMLElement>();
  let column: HTMLElement | null = null;

  const giveBack = () => {
    sizes.disconnect();
    column?.style.removeProperty('padding-inline-end');
    column = null;
  };
  const measure = () => {
    if (signal.aborted) return;
    const found = findElement(page.document, main);
    if (found !== column) giveBack();
    if (found === null) return;
    if (column === null) sizes.observe(found, { box: 'border-box' });
    column = found;
    const { left, right, width } = found.getBoundingClientRect();
    const isRtl = page.getComputedStyle(found).direction === 'rtl';
    const toEdge = Math.max(0, Math.round(isRtl ? left : page.document.documentElement.clientWidth - right));
    const rem = Number.parseFloat(page.getComputedStyle(page.document.documentElement).fontSize) || 16;
    const own = Math.round(Math.min(WIDTH.rem * rem, Math.max(WIDTH.least, WIDTH.share * width)));
    const strip = Math.max(0, STRIP - toEdge);
    const room = (users.size > 0 ? own + 2 * GAP : 0) + strip;
    const padding = room > 0 ? `${room}px` : '';
    if (found.style.paddingInlineEnd !== padding) {
      found.style.boxSizing = 'border-box';
      found.style.paddingInlineEnd = padding;
    }
    for (const { style } of mounts) {
      style.setProperty('--nt-side-end', `${toEdge + strip + GAP}px`);
      style.setProperty('--nt-side-width', `${own}px`);
    }
  };
  // Gmail's own panel at the right, opened or folded away, changes the column's width and nothing else that is watched.
  const sizes = new ResizeObserver(measure);
  page.addEventListener('resize', measure, { signal });
  signal.addEventListener('abort', giveBack, { once: true });

  return {
    use(name, isUsed) {
      if (users.has(name) === isUsed) return;
      if (isUsed) users.add(name);
      else users.delete(name);
      measure();
    },
    follow(mount, until) {
      mounts.add(mount);
      until.addEventListener('abort', () => mounts.delete(mount), { once: true });
      measure();
    },
    refresh: () => {
      // The same column is measured when its size changes: reading it now would cost a layout at each redraw.
      if (findElement(page.document, main) !== column) measure();
    },
  };
}
