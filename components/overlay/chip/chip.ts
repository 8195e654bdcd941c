import type { NudgeState } from '@/lib/domain/nudge/nudge';
import { addStyles } from '../frame/add-styles';
import { SHADOW_MODE } from '../frame/shadow-mode';
import { keepEventsInside, type Theme } from '../frame/surface';
import { drawState } from './chip-shapes';

export interface ChipFace {
  state: NudgeState;
  /** The words in sight. */
  words: string;
  /** The whole accessible name, beginning with `words`. */
  name: string;
}

export interface ChipEvents {
  /** The pointer or focus is on the chip: show why. */
  onPoint: (anchor: HTMLElement) => void;
  onLeave: () => void;
  /** Pressed: show why and let the rep act, focus included. */
  onPress: (anchor: HTMLElement) => void;
}

export interface ChipNode {
  host: HTMLElement;
  setTheme(theme: Theme): void;
}

/**
 * A chip as plain nodes in its own closed shadow root. The host takes no room, so it moves nothing of the row: the words are
 * drawn over the end of the snippet.
 */
export function createChip(
  document: Document,
  css: readonly string[],
  face: ChipFace,
  theme: Theme,
  events: ChipEvents,
  signal: AbortSignal,
): ChipNode {
  const host = document.createElement('next-touch-chip');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `nt-chip nt-chip-${face.state}`;
  button.setAttribute('aria-label', face.name);
  const words = document.createElement('span');
  words.textContent = face.words;
  button.append(drawState(document, face.state), words);
  root.append(button);
  addStyles(root, css);

  button.addEventListener('click', () => events.onPress(button), { signal });
  keepEventsInside(host, signal, () => {
    for (const type of ['pointerenter', 'focusin'])
      button.addEventListener(type, () => events.onPoint(button), { signal });
    for (const type of ['pointerleave', 'focusout']) button.addEventListener(type, events.onLeave, { signal });
  });

  const setTheme = (next: Theme) => host.setAttribute('data-theme', next);
  setTheme(theme);
  return { host, setTheme };
}
