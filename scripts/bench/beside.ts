import type { BrowserContext, Page } from '@playwright/test';

/** Loads an extension of a folder into a running browser; returns its id. */
export async function loadExtension(context: BrowserContext, folder: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Playwright's types know no Extensions domain.
  const send = session?.send.bind(session) as unknown as (method: string, params: object) => Promise<{ id: string }>;
  return (await send('Extensions.loadUnpacked', { path: folder })).id;
}

/** The same, with its blank page open. */
export async function loadBeside(context: BrowserContext, folder: string): Promise<Page> {
  const id = await loadExtension(context, folder);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/bench-blank.html`);
  return page;
}
