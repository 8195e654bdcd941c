import { activeGmailTab, openOwnPage, tellGmailTabs } from './tabs';
import type { ToolbarAct } from './toolbar';

/** Leads to what a key or a menu entry asks for. The list in Gmail opens in the tab in front, else as a page of ours. */
export async function openFromToolbar(act: ToolbarAct): Promise<void> {
  if (act === 'log-touch') return openOwnPage('/popup.html#log');
  const tab = act === 'open-tray' ? await activeGmailTab() : null;
  if (tab === null) return openOwnPage('/popup.html');
  await tellGmailTabs({ kind: 'next-touch:tray' }, tab);
}
