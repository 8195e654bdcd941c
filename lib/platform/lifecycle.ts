import { browser } from 'wxt/browser';
import { awakeDuring } from './stay-awake';
import { gmailTabs, runInTab } from './tabs';

/** Register at the top of the background; `first` when it was not there before. An update while the browser was closed does not fire this: no migrations here. */
export function onInstalled(listener: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

/** The version of the extension, as in its manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The browser, with this profile, has started. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(() => listener());
}

/** What the browser says of a sender. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Answers messages; `null` leaves one to other listeners. */
export function onMessage(answer: (message: unknown, sender: MessageSender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: MessageSender, respond: (value: unknown) => void) => {
      void awakeDuring(answer(message, sender)).then((value) => {
        if (value !== null) respond(value);
      });
      // Keeps the channel open in both browsers; a returned promise would claim messages that are not ours.
      return true;
    },
  );
}

/**
 * Gives open Gmail tabs the new content scripts after an install or update: those that were there have lost their
 * extension. In the order of the manifest, for one listens for the other. A tab that refuses is left as it is.
 */
export async function reviveContentScripts(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const { id } of await gmailTabs()) {
    for (const script of scripts) {
      const world = (script as { world?: string }).world === 'MAIN' ? 'MAIN' : 'ISOLATED';
      await runInTab(id, script.js ?? [], world).catch((error: unknown) => console.warn('Next Touch: tab', id, error));
    }
  }
}
