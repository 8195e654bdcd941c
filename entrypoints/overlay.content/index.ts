import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '@/components/overlay/frame/start-overlay';
import { createClient, isConnected } from '@/lib/messages/client';
import type { OverlayChanged, TrayAsked } from '@/lib/messages/contract';

type Listen = (listener: () => void, signal: AbortSignal) => void;

/** Calls back at each message of the background of this kind, until `signal` aborts. */
function onKind(kind: (OverlayChanged | TrayAsked)['kind']): Listen {
  return (listener, signal) => {
    const onMessage = (message: unknown) => {
      if ((message as { kind?: unknown } | null)?.kind === kind) listener();
    };
    browser.runtime.onMessage.addListener(onMessage);
    signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(onMessage), { once: true });
  };
}

/** The overlay. Injected by the background when there is something to show. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main(ctx) {
    const ports = {
      ...{ gmail: createClient('gmail'), log: createClient('log'), isConnected },
      ...{ onChanged: onKind('next-touch:changed'), onTrayAsked: onKind('next-touch:tray') },
    };
    startOverlay(window, ports, ctx.signal);
  },
});
