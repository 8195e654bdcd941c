import { addStyles } from './add-styles';
import { SHADOW_MODE } from './shadow-mode';

/** Light or dark as Gmail looks now. */
export type Theme = 'light' | 'dark';

export interface Surface {
  host: HTMLElement;
  /** Where React mounts, or nodes are put. */
  mount: HTMLElement;
  setTheme(theme: Theme): void;
  setDirection(direction: 'ltr' | 'rtl'): void;
  remove(): void;
}

export interface SurfaceOptions {
  /** Ends the host's tag: `next-touch-<name>`. A tag of our own is met by no style of the page. */
  name: string;
  /** All style of the surface, as texts. What surfaces share is a text of its own: equal texts are parsed once. */
  css: readonly string[];
  theme: Theme;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Where the host goes, last. */
  parent: Element;
  /** Takes the surface away. */
  signal: AbortSignal;
  /** Called when the surface is first pointed at or focused, before the event comes to what is inside. */
  onApproach?: () => void;
}

/**
 * Events kept from Gmail's own handlers: its single-key shortcuts and row clicks. The first group a screen reader may send
 * without pointing or focusing before.
 */
const KEPT_AT_ONCE = ['click', 'mousedown', 'mouseup'] as const;
const KEPT_INSIDE = [
  ...['keydown', 'keypress', 'keyup', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup'],
  ...['paste', 'copy', 'cut', 'input', 'beforeinput'],
];

/** What is done for a host as it is first approached. */
const waiting = new WeakMap<EventTarget, () => void>();

/**
 * Notices when one of our hosts is first pointed at or focused, with one pair of listeners for all of them. Browsers send one
 * of these events before any other of a pointer or of a key.
 */
export function watchApproach(document: Document, signal: AbortSignal): void {
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(
      type,
      (event) => {
        for (const each of event.composedPath()) {
          waiting.get(each)?.();
          waiting.delete(each);
        }
      },
      { capture: true, signal },
    );
}

/**
 * Events stop at our own host, after our handlers have run; no handler is attached to Gmail's elements. Most listeners are
 * set when the host is first pointed at or focused ({@link watchApproach}), since most hosts never are.
 *
 * @param onApproach called then, before the event comes to what is inside
 */
export function keepEventsInside(host: HTMLElement, signal: AbortSignal, onApproach?: () => void): void {
  const keep = (types: readonly string[]) => {
    for (const type of types) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  };
  keep(KEPT_AT_ONCE);
  waiting.set(host, () => {
    keep(KEPT_INSIDE);
    onApproach?.();
  });
}

/**
 * A closed shadow root for one piece of the overlay: the page's styles do not apply inside, ours do not apply outside,
 * and page scripts cannot read it.
 */
export function createSurface(options: SurfaceOptions): Surface {
  const { parent, signal } = options;
  const document = parent.ownerDocument;
  const host = document.createElement(`next-touch-${options.name}`);
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const mount = document.createElement('div');
  mount.className = 'nt-root';
  mount.lang = options.language;
  root.append(mount);
  addStyles(root, options.css);

  const surface: Surface = {
    host,
    mount,
    setTheme: (theme) => host.setAttribute('data-theme', theme),
    setDirection: (direction) => {
      mount.dir = direction;
    },
    remove: () => host.remove(),
  };
  surface.setTheme(options.theme);
  surface.setDirection(options.direction);
  keepEventsInside(host, signal, options.onApproach);
  signal.addEventListener('abort', surface.remove, { once: true });
  parent.append(host);
  return surface;
}
