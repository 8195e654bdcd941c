import type { BrowserApi, Deps } from '../deps';

const KEY = 'overlay-tabs';
const FILE = '/content-scripts/overlay.js';

/** Brings the overlay into Gmail tabs: once for each page load, and only where there is something to show. */
export interface OverlayTabs {
  /** The page has loaded. A second call injects the overlay again, and the new one ends the old. */
  opened(tabId: number, mailbox: string): Promise<void>;
  /** Puts the overlay into a tab unless it is there, or not needed; that is asked where it is not there. */
  bring(tabId: number, isNeeded?: () => Promise<boolean>): Promise<void>;
  /** Tabs that show this mailbox, as they last said. */
  showing(mailbox: string): Promise<number[]>;
  closed(tabId: number): Promise<void>;
}

type Known = Record<string, { mailbox: string; isIn: boolean }>;

/** Overlay tabs, remembered in session storage. */
export function createOverlayTabs(
  deps: Pick<Deps, 'session'>,
  browserApi: Pick<BrowserApi, 'runInTab'>,
  serial: <T>(task: () => Promise<T>) => Promise<T>,
): OverlayTabs {
  async function load(): Promise<Known> {
    const stored = await deps.session.get(KEY);
    return typeof stored === 'object' && stored !== null ? { ...(stored as Known) } : {};
  }
  const store = (known: Known) => deps.session.set(KEY, known);

  return {
    opened: (tabId, mailbox) =>
      serial(async () => {
        const known = await load();
        await store({ ...known, [tabId]: { mailbox, isIn: false } });
      }),
    bring: (tabId, isNeeded = async () => true) =>
      serial(async () => {
        const known = await load();
        const tab = known[tabId] ?? { mailbox: '', isIn: false };
        if (tab.isIn || !(await isNeeded())) return;
        try {
          await browserApi.runInTab(tabId, [FILE]);
        } catch (error) {
          // The tab was closed or has navigated; Gmail is not affected.
          console.warn('Next Touch: no overlay in tab', tabId, error);
          return;
        }
        await store({ ...known, [tabId]: { ...tab, isIn: true } });
      }),
    showing: async (mailbox) =>
      Object.entries(await load()).flatMap(([id, tab]) => (tab.mailbox === mailbox ? [Number(id)] : [])),
    closed: (tabId) =>
      serial(async () => {
        const { [tabId]: gone, ...rest } = await load();
        if (gone) await store(rest);
      }),
  };
}
