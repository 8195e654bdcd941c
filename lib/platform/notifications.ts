import { browser } from 'wxt/browser';

/** A notification to show. */
export interface Notice {
  id: string;
  title: string;
  message: string;
  /** At most two; Firefox shows none. */
  buttons: string[];
}

const ICON = '/icon/128.png';

/**
 * Shows or replaces a notification. Resolves to whether the browser took it: no proof that the rep sees it, so nothing
 * may depend on it. Never rejects.
 */
export async function showNotice(notice: Notice): Promise<boolean> {
  const plain = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL(ICON as never),
    title: notice.title,
    message: notice.message,
  };
  try {
    await browser.notifications.create(notice.id, { ...plain, buttons: notice.buttons.map((title) => ({ title })) });
    return true;
  } catch {
    // Firefox refuses the whole notification when it has buttons.
  }
  try {
    await browser.notifications.create(notice.id, plain);
    return true;
  } catch (cause) {
    console.warn('Next Touch: no notification', cause);
    return false;
  }
}

/** Takes a notification away, if it is still there. */
export async function hideNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** `button` is null for a click on the notification itself. Register at the top of the background. */
export function onNoticeClicked(listener: (id: string, button: number | null) => void): void {
  browser.notifications.onClicked.addListener((id) => listener(id, null));
  // Absent in Firefox.
  browser.notifications.onButtonClicked?.addListener((id, button) => listener(id, button));
}
