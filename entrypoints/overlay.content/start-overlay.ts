import { browser } from 'wxt/browser';
import type { Theme } from '@/components/overlay/surface';
import type { OverlayState } from '@/lib/domain/overlay-views';
import { mailboxInTitle } from '@/lib/gmail/page/account';
import { SelectorMissed } from '@/lib/gmail/page/require-element';
import { readAppearance } from '@/lib/gmail/page/theme';
import { watchView } from '@/lib/gmail/page/watch-view';
import { createI18n } from '@/lib/i18n';
import { createClient, ServiceError } from '@/lib/messages/client';
import type { OverlayChanged } from '@/lib/messages/contract';
import { createActor } from './act';
import { chipsPart } from './chips-part';
import { composePart } from './compose-part';
import type { OverlayEnv, OverlayPart } from './overlay-env';
import { sentPart } from './sent-part';
import { threadPart } from './thread-part';
import { trayPart } from './tray-part';

const PARTS = { sent: sentPart, chips: chipsPart, tray: trayPart, thread: threadPart, compose: composePart };

interface Shown {
  mailbox: string;
  language: string;
  end: AbortController;
  parts: Map<string, OverlayPart>;
  setTheme(theme: Theme): void;
}

/**
 * Shows what there is to show for the mailbox of this page, and takes it all away when the mailbox changes, detection is
 * turned off or the extension has gone. Listens on until `signal` aborts.
 */
export function startOverlay(page: Window, signal: AbortSignal): void {
  const gmail = createClient('gmail');
  const log = createClient('log');
  let shown: Shown | null = null;
  let state: OverlayState | null = null;
  let isBusy = false;
  let isStale = false;

  const look = () => readAppearance(page.document, (element) => page.getComputedStyle(element));
  const takeAway = () => {
    shown?.end.abort();
    shown = null;
  };
  const drop = (name: string, cause: unknown) => {
    shown?.parts.delete(name);
    const surface = cause instanceof SelectorMissed ? `overlay-${name}-${cause.place}` : `overlay-${name}`;
    void gmail.selectorReport([{ surface, hits: 0, misses: 1 }]).catch(() => {});
  };

  const show = (mailbox: string, language: string): Shown => {
    const end = new AbortController();
    const themeListeners = new Set<(theme: Theme) => void>();
    let theme = look().theme;
    const i18n = createI18n(language);
    const env: OverlayEnv = {
      page,
      signal: end.signal,
      mailbox,
      gmail,
      i18n,
      state: () => {
        if (state === null) throw new Error('The overlay is drawn before its state is known');
        return state;
      },
      theme: () => theme,
      direction: () => look().direction,
      onTheme: (listener, until) => {
        themeListeners.add(listener);
        until.addEventListener('abort', () => themeListeners.delete(listener), { once: true });
      },
      parse: (text) => gmail.readMoment({ text }),
      act: createActor(log, i18n),
      openThread: (legacyThreadId, threadId) => {
        const target = legacyThreadId ?? threadId;
        if (target !== null) page.location.hash = `#all/${target}`;
      },
      failed: drop,
    };
    const parts = new Map<string, OverlayPart>();
    const made: Shown = {
      mailbox,
      language,
      end,
      parts,
      setTheme: (next) => {
        if (next === theme) return;
        theme = next;
        for (const listener of themeListeners) listener(next);
      },
    };
    for (const [name, create] of Object.entries(PARTS)) parts.set(name, create(env));
    watchView(page.document, end.signal, () => redraw(made));
    return made;
  };

  const redraw = ({ parts }: Shown) => {
    for (const [name, part] of parts) {
      try {
        part.redraw?.();
      } catch (cause) {
        drop(name, cause);
      }
    }
  };

  const refresh = async (): Promise<void> => {
    const mailbox = mailboxInTitle(page.document.title) ?? shown?.mailbox ?? null;
    if (mailbox === null) return;
    const next = await gmail.overlayState({ mailbox });
    if (signal.aborted) return;
    state = next;
    if (!next.enabled) return takeAway();
    const language = next.language ?? page.navigator.language;
    if (shown && (shown.mailbox !== mailbox || shown.language !== language)) takeAway();
    shown ??= show(mailbox, language);
    shown.setTheme(look().theme);
    const now = shown;
    await Promise.all(
      [...now.parts].map(([name, part]) =>
        part.refresh().catch((cause: unknown) => {
          if (cause instanceof ServiceError) throw cause;
          drop(name, cause);
        }),
      ),
    );
  };

  /** One at a time; what comes in between is done once more at the end. */
  const soon = async (): Promise<void> => {
    isStale = true;
    if (isBusy) return;
    isBusy = true;
    while (isStale && !signal.aborted) {
      isStale = false;
      try {
        await refresh();
      } catch (cause) {
        // The background restarts or has gone: what is drawn stays until it calls again, or goes with the extension.
        if (!browser.runtime?.id) takeAway();
        if (!(cause instanceof ServiceError)) throw cause;
      }
    }
    isBusy = false;
  };

  const onMessage = (message: unknown) => {
    if ((message as OverlayChanged | null)?.kind === 'next-touch:changed') void soon();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener(
    'abort',
    () => {
      takeAway();
      browser.runtime?.onMessage.removeListener(onMessage);
    },
    { once: true },
  );
  page.addEventListener('hashchange', () => void soon(), { signal });
  page.document.addEventListener('visibilitychange', () => void soon(), { signal });
  void soon();
}
