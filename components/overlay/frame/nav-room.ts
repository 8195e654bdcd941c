import { findElement } from '@/lib/gmail/page/find-place';
import { navigation } from '@/lib/gmail/page/selectors';

/** Narrowest list of labels, px, that has room for a card; folded to icons it has none. */
const LEAST = 160;

/** Tells a surface how wide Gmail's list of labels is (`--nt-nav-width`), so that a card in it never lies over the mail. */
export function measureNavigation(page: Window, { style }: HTMLElement): void {
  const width = findElement(page.document, navigation)?.getBoundingClientRect().width ?? 0;
  if (width >= LEAST) style.setProperty('--nt-nav-width', `${Math.floor(width)}px`);
  else style.removeProperty('--nt-nav-width');
}
