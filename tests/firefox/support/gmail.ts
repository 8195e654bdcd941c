import type { Page } from 'puppeteer-core';

/** What a rep does in the stand-in, for Firefox; selectors as in `tests/gmail-stand-in/driver.ts`. */

const SEND = '.IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])';

/** Writes a mail and presses Send; resolves when Gmail's toast offers Undo. */
export async function send(page: Page, to: string, subject: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('#link_undo', { hidden: true });
  await page.click('[gh=cm]');
  await page.waitForSelector('[data-compose-id] [name=to] input');
  await page.type('[data-compose-id] [name=to] input', to);
  await page.keyboard.press('Enter');
  await page.type('[data-compose-id] input[name=subjectbox]', subject);
  await page.type('[data-compose-id] [g_editable=true][role=textbox]', 'Hello');
  await page.click(`[data-compose-id] ${SEND}`);
  await page.waitForSelector('#link_undo');
}

export async function undo(page: Page): Promise<void> {
  await page.click('#link_undo');
}

/** What the extension shows in a part of its overlay, as one line of text; empty while it shows nothing. */
export function overlayText(page: Page, part: string): Promise<string> {
  return page.$$eval(part, (hosts) =>
    hosts
      .flatMap((host) => [...(host.shadowRoot?.children ?? [])])
      .filter((child) => child.localName !== 'style')
      .map((child) => child.textContent ?? '')
      .join(' ')
      .trim(),
  );
}
