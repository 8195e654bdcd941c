import { activeGmailTab, openOwnPage, tellGmailTabs } from './tabs';
import type { ToolbarAct } from './toolbar';

/**
 * Opens what a key or a menu entry asks for. The tray opens in the Gmail tab in front, else the checklist as a page.
 */
export async function openFromToolbar(act: ToolbarAct): Promise<void> {
  if (act === 'log-touch') return openOwnPage('/popup.html#log');
  const tab = act === 'open-tray' ? await activeGmailTab() : null;
  if (tab === null) return openOwnPage('/popup.html');
  await tellGmailTabs({ kind: 'next-touch:tray' }, tab);
}
