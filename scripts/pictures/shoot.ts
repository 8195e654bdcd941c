import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';

/** Words of the product that a text names, written in bold. */
export const boldWords = (text: string): string[] => [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, word = '']) => word);

/** Everything the page says, to the eye and to a screen reader, our shadow roots included. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const gather = (root: Document | ShadowRoot): string[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each.textContent ?? '',
        each.getAttribute('aria-label') ?? '',
        each.getAttribute('placeholder') ?? '',
        each.getAttribute('title') ?? '',
        ...(each.shadowRoot ? gather(each.shadowRoot) : []),
      ]);
    return gather(document).join('\n');
  });
}

/** Throws when a text names, in bold, what the page does not show. */
export async function expectNamed(page: Page, text: string): Promise<void> {
  const shown = await wordsOf(page);
  const missing = boldWords(text).filter((word) => !shown.includes(word));
  if (missing.length > 0) throw new Error(`The text names what is not on the screen: ${missing.join(', ')}.`);
}

/** Waits until a part of a page has come to rest: its words are the same twice. */
export async function atRest(part: Locator): Promise<void> {
  for (let before = ''; ; ) {
    const now = await part.innerText();
    if (now === before) return;
    before = now;
    await part.page().waitForTimeout(250);
  }
}

/**
 * Takes a picture of a page or a part of it, once everything in it stands still.
 * @param options `fullPage`: with what lies below the window
 */
export async function shoot(from: Page | Locator, file: string, options: { fullPage?: boolean } = {}): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  await from.screenshot({
    ...options,
    path: file,
    animations: 'disabled',
    caret: 'hide',
    ...(file.endsWith('.jpg') && { type: 'jpeg' as const, quality: 88 }),
  });
}
