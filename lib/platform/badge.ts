import { browser } from 'wxt/browser';

/** Paints the toolbar button. `text` empty = no badge. `color` is a CSS hex colour. */
export async function paintBadge(badge: { text: string; color: string; title: string }): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.color }),
    browser.action.setTitle({ title: badge.title }),
  ]);
}
