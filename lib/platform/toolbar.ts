import { browser } from 'wxt/browser';

/** Acts offered by the toolbar icon's menu and by keys of the browser (`commands` of the manifest). */
export type ToolbarAct = 'open-tray' | 'log-touch' | 'side-panel' | 'checklist';

/** In the order of the menu. The words are in public/_locales, for the browser shows them by itself. */
const MENU: readonly ToolbarAct[] = ['side-panel', 'checklist', 'log-touch'];

interface SidePanels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

/** Opens the side panel of a window. Call in the handler of a click or key, before any await. */
async function openSidePanel(windowId: number): Promise<void> {
  const panels = (globalThis as { chrome?: SidePanels }).chrome?.sidePanel;
  if (panels) return panels.open({ windowId });
  // Firefox has a sidebar in its place.
  await (browser as { sidebarAction?: { open(): Promise<void> } }).sidebarAction?.open();
}

function isAct(id: unknown): id is ToolbarAct {
  return id === 'open-tray' || id === 'log-touch' || id === 'side-panel' || id === 'checklist';
}

/** Calls back for keys and menu entries; the side panel opens by itself. Register at the top of the background. */
export function onToolbarAct(listener: (act: ToolbarAct) => void): void {
  const act = (id: unknown, windowId: number | undefined) => {
    if (!isAct(id)) return;
    if (id !== 'side-panel') return listener(id);
    if (windowId !== undefined) void openSidePanel(windowId).catch(console.error);
  };
  browser.commands.onCommand.addListener((id, tab) => act(id, tab?.windowId));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => act(menuItemId, tab?.windowId));
}

/** Makes the icon's menu. Browsers keep it until the extension is updated. */
export async function makeToolbarMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of MENU) {
    const title = browser.i18n.getMessage(`menu_${id.replaceAll('-', '_')}` as never);
    browser.contextMenus.create({ id, title, contexts: ['action'] });
  }
}
