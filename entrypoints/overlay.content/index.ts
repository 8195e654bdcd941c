import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '@/components/overlay/frame/start-overlay';
import { createClient, isConnected } from '@/lib/messages/client';
import type { OverlayChanged } from '@/lib/messages/contract';

/** Calls back when the background says that something shown may have changed, until `signal` aborts. */
function onChanged(listener: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown) => {
    if ((message as OverlayChanged | null)?.kind === 'next-touch:changed') listener();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(onMessage), { once: true });
}

/** What the rep sees inside Gmail. Put into a page by the background when there is something to show. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main(ctx) {
    startOverlay(
      window,
      { gmail: createClient('gmail'), log: createClient('log'), onChanged, isConnected },
      ctx.signal,
    );
  },
});
