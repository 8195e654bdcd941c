import { browser } from 'wxt/browser';

const GMAIL = 'https://mail.google.com/*';

/** A Gmail tab: `index` is N of `/mail/u/N/`, null when the address bar does not say. */
export interface GmailTab {
  id: number;
  index: number | null;
}

/** N of `/mail/u/N/…` or `/sync/u/N/…`; a delegated mailbox (`/d/ID/`, `/b/ID/`) has none of its own. */
export function accountIndexOf(url: string): number | null {
  const { pathname } = new URL(url, 'https://mail.google.com');
  if (/\/[bd]\/[^/]+\//.test(pathname)) return null;
  const found = /^\/(?:mail|sync)\/u\/(\d{1,3})(?:\/|$)/.exec(pathname);
  return found ? Number(found[1]) : null;
}

/** All Gmail tabs. */
export async function gmailTabs(): Promise<GmailTab[]> {
  const tabs = await browser.tabs.query({ url: GMAIL });
  return tabs.flatMap((tab) =>
    tab.id === undefined ? [] : [{ id: tab.id, index: tab.url ? accountIndexOf(tab.url) : null }],
  );
}

/** Id of the Gmail tab in front of the window used last; null when another page is in front. */
export async function activeGmailTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ url: GMAIL, active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

async function reveal(tabId: number, url: string | null): Promise<void> {
  const tab = await browser.tabs.update(tabId, url === null ? { active: true } : { active: true, url });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Shows a Gmail page of account N: in a tab already on that account if there is one, else in a new tab. */
export async function openGmail(index: number, hash: string): Promise<void> {
  const url = `https://mail.google.com/mail/u/${index}/${hash}`;
  const open = (await gmailTabs()).find((tab) => tab.index === index);
  if (open) await reveal(open.id, url);
  else await browser.tabs.create({ url });
}

/** Opens a new mail to an address in a tab of its own, as Gmail does for the `mailto:` links of a browser. */
export async function openNewMail(index: number, address: string): Promise<void> {
  const query = new URLSearchParams({ view: 'cm', fs: '1', tf: '1', to: address });
  await browser.tabs.create({ url: `https://mail.google.com/mail/u/${index}/?${query}` });
}

/**
 * Shows one of the extension's own pages, once: `/popup.html`, or a place in one, such as `/options.html#week`. A tab that
 * is at another place of the page stays there, as the rep may be in the midst of something.
 */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path as never);
  const [page = url, place] = url.split('#');
  const tabs = await browser.tabs.query({ url: `${page}*` });
  const open = place === undefined ? tabs[0] : tabs.find((tab) => tab.url === url);
  if (open?.id !== undefined) await reveal(open.id, null);
  else await browser.tabs.create({ url });
}

/** Notifies the overlay in every Gmail tab, or in one. A tab without an overlay is no error. */
export async function tellGmailTabs(message: { kind: string }, only?: number): Promise<void> {
  const ids = only === undefined ? (await gmailTabs()).map((tab) => tab.id) : [only];
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, message, { frameId: 0 })));
}

/** Runs built files of this extension in the top frame of a tab. Rejects where the tab has gone. */
export async function runInTab(tabId: number, files: string[], world: 'MAIN' | 'ISOLATED' = 'ISOLATED'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: files as never, world });
}

/** Register at the top of the background. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}
