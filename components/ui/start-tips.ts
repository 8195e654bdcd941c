import { openLayer } from './open-layer';

/** Pointing this long shows a tip, ms. */
const POINT_MS = 500;
/** So soon another follows one that is shown, and so late one leaves: time for the pointer to come over to it, ms. */
const NEXT_MS = 150;

const TIP_ID = 'nt-tip';

type By = 'pointer' | 'keys';

/** Keys that do the same, as `aria-keyshortcuts` names them: "Alt+Shift+V". */
function keysOf(anchor: HTMLElement): HTMLElement[] {
  const keys = anchor.getAttribute('aria-keyshortcuts');
  if (keys === null) return [];
  const shown = anchor.ownerDocument.createElement('kbd');
  shown.className = 'nt-kbd';
  shown.textContent = keys.replaceAll('+', ' ');
  return [shown];
}

/** Shows the tip of an element until the returned function is called. */
function showTip(anchor: HTMLElement, by: By, onClose: () => void): () => void {
  const tip = anchor.ownerDocument.createElement('div');
  tip.id = TIP_ID;
  tip.className = `nt-tooltip nt-tooltip-by-${by}`;
  tip.popover = 'manual';
  tip.setAttribute('role', 'tooltip');
  const write = () => {
    const { tip: text } = anchor.dataset;
    if (text === undefined) return onClose();
    tip.replaceChildren(text, ...keysOf(anchor));
    // What only says the name again would be read out twice.
    if (text !== anchor.getAttribute('aria-label')) anchor.setAttribute('aria-describedby', TIP_ID);
  };
  write();
  // Beside it: what is shown while the pointer is on a row stays so while it is on the tip.
  anchor.after(tip);
  const close = openLayer(tip, anchor, { align: 'center', gap: 4 }, onClose);
  const changes = new MutationObserver(write);
  changes.observe(anchor, { attributeFilter: ['data-tip'] });
  return () => {
    changes.disconnect();
    anchor.removeAttribute('aria-describedby');
    close();
    tip.remove();
  };
}

/**
 * Shows a few words, those of `data-tip`, on what is pointed at or focused by keys. Never the only place something is said: what
 * has a tip is named by itself. Listens on `place` for all that is in it.
 */
export function startTips(place: HTMLElement): void {
  let pointed: Element | null = null;
  let shown: { anchor: HTMLElement; close: () => void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    shown?.close();
    shown = null;
  };
  const show = (anchor: HTMLElement, by: By) => {
    hide();
    shown = { anchor, close: showTip(anchor, by, hide) };
  };
  const point = (next: HTMLElement | null) => {
    if (next === pointed) return;
    pointed = next;
    clearTimeout(timer);
    // The tip itself may be pointed at, and read there.
    if (next === null) timer = setTimeout(hide, NEXT_MS);
    else if (next.id !== TIP_ID && next !== shown?.anchor)
      timer = setTimeout(() => show(next, 'pointer'), shown ? NEXT_MS : POINT_MS);
  };
  place.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') point((target as Element).closest<HTMLElement>(`[data-tip], #${TIP_ID}`));
  });
  place.addEventListener('pointerleave', () => point(null));
  place.addEventListener('focusin', ({ target }) => {
    const focused = target as HTMLElement;
    if (focused.matches('[data-tip]:focus-visible')) show(focused, 'keys');
  });
  for (const type of ['focusout', 'pointerdown', 'click']) place.addEventListener(type, hide, { capture: true });
}
