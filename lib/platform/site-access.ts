import { browser } from 'wxt/browser';

/** Users may withdraw an extension's access to a site at any time (Chrome: "on click"; Firefox: a switch). Then no event comes. */
const GMAIL = { origins: ['https://mail.google.com/*'] };

/** Whether the extension may see Gmail now. */
export function hasGmailAccess(): Promise<boolean> {
  return browser.permissions.contains(GMAIL);
}

/** Asks the user for access. Must be called in the handler of a click, in a page of the extension. False = refused. */
export function requestGmailAccess(): Promise<boolean> {
  return browser.permissions.request(GMAIL);
}

/** Calls back when access to any site was given or withdrawn. Register at the top of the background. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
