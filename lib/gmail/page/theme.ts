/**
 * Gmail's theme, density and direction, for the overlay to match. Gmail has no flag for its dark theme; the colours
 * tell.
 */
import { findElement } from './find-place';
import { listRow, themeBackground, themeText } from './selectors';

/** How the page looks. */
export interface Appearance {
  theme: 'light' | 'dark';
  /** By the height of list rows: Gmail's comfortable rows are 40 px and more, compact ones 28. */
  density: 'comfortable' | 'compact';
  direction: 'ltr' | 'rtl';
}

type Colour = [red: number, green: number, blue: number, alpha: number];

/** Reads `rgb(…)` and `rgba(…)` as browsers compute them; null for anything else. */
export function parseColour(css: string): Colour | null {
  const numbers = /^rgba?\(([\d.,\s/%]{5,40})\)$/
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  const [red, green, blue, alpha = 1] = (numbers ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue, alpha].every(Number.isFinite) ? [red, green, blue, alpha] : null;
}

/** Whether a colour is dark by its relative luminance. Null for a transparent one. */
export function isDark(colour: Colour | null): boolean | null {
  if (colour === null || colour[3] < 0.5) return null;
  const [red, green, blue] = colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Reads theme, density and direction off the page. Falls back to light, comfortable, left to right. */
export function readAppearance(page: Document, style: (element: Element) => CSSStyleDeclaration): Appearance {
  const background = findElement(page, themeBackground);
  const text = findElement(page, themeText);
  const darkBackground = background === null ? null : isDark(parseColour(style(background).backgroundColor));
  // Light text means a dark theme.
  const darkText = text === null ? null : isDark(parseColour(style(text).color));
  const row = findElement(page, listRow);
  const height = row?.getBoundingClientRect().height ?? 0;
  const direction = (page.dir || page.body?.dir || (page.body === null ? '' : style(page.body).direction)) === 'rtl';
  return {
    theme: (darkBackground ?? (darkText === null ? false : !darkText)) ? 'dark' : 'light',
    density: height > 0 && height < 36 ? 'compact' : 'comfortable',
    direction: direction ? 'rtl' : 'ltr',
  };
}
