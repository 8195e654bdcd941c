import { browser } from 'wxt/browser';
import { openOwnPage } from './tabs';

/** Opens what our pages lead to. A tab that cannot be opened is logged to the console. */
export const places = {
  openPage: (path: string) => void openOwnPage(path).catch(console.error),
  openOptions: () => void browser.runtime.openOptionsPage().catch(console.error),
  openUrl: (url: string) => void browser.tabs.create({ url }).catch(console.error),
  closePage: () => window.close(),
  /** Null in Firefox, which does not tell. */
  isPinned: async () => (await browser.action.getUserSettings?.())?.isOnToolbar ?? null,
};

/** What is known of the browser and this build of ours; none of it is the rep's. Read when asked for. */
export const aboutBrowser = {
  get version() {
    return browser.runtime.getManifest().version;
  },
  get userAgent() {
    return navigator.userAgent;
  },
  get language() {
    return uiLanguage();
  },
  get zone() {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};

/** BCP 47 tag of the browser's own language. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
