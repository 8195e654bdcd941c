import { mailboxOnPage } from '@/lib/gmail/page/account';
import { findElement } from '@/lib/gmail/page/find-place';
import { readOpenThread } from '@/lib/gmail/page/open-thread';
import { main } from '@/lib/gmail/page/selectors';
import { type Appearance, readAppearance } from '@/lib/gmail/page/theme';
import { watchView } from '@/lib/gmail/page/watch-view';
import { createI18n, type WordBundle } from '@/lib/i18n';
import type { OverlayState } from '@/lib/messages/overlay-views';
import { ServiceError } from '@/lib/messages/service-error';
import { createActor } from './act';
import { createDraftDoor } from './draft-door';
import type { OverlayEnv, ThreadWish } from './overlay-env';
import type { OverlayPorts } from './overlay-ports';
import { createParts, type Parts } from './parts';
import { createSideRoom } from './side-room';
import { watchApproach } from './surface';

/** How long (ms) what was told holds for another view of Gmail. What changes in the log is told at once in any case. */
const FRESH_MS = 10_000;
/** Ms after which a thread that was slow to open is only shown: the rep has turned to something else. */
const WISH_MS = 60_000;

interface Shown {
  mailbox: string;
  locale: string;
  end: AbortController;
  parts: Parts;
  setLook(look: Appearance): void;
}

/**
 * Shows the overlay for the mailbox of this page, and removes it when the mailbox changes, detection is turned off or
 * the extension is gone. Runs until `signal` aborts.
 */
export function startOverlay(
  page: Window,
  { gmail, log, onChanged, onTrayAsked, isConnected }: OverlayPorts,
  signal: AbortSignal,
): void {
  let shown: Shown | null = null;
  let state: OverlayState | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let isBusy = false;
  let isStale = false;

  watchApproach(page.document, signal);
  const look = () => readAppearance(page.document, (element) => page.getComputedStyle(element));
  const takeAway = () => {
    shown?.end.abort();
    shown = null;
  };
  const show = (mailbox: string, locale: string, words: WordBundle): Shown => {
    const end = new AbortController();
    const lookListeners = new Set<() => void>();
    let current = look();
    let wished: { target: string; wish: ThreadWish } | null = null;
    const i18n = createI18n(locale, words);
    const sideRoom = createSideRoom(page, end.signal);
    const env: Omit<OverlayEnv, 'failed'> = {
      page,
      signal: end.signal,
      mailbox,
      gmail,
      i18n,
      state: () => {
        if (state === null) throw new Error('Drawn before its state is known');
        return state;
      },
      theme: () => current.theme,
      direction: () => current.direction,
      onLook: (listener, until) => {
        lookListeners.add(listener);
        until.addEventListener('abort', () => lookListeners.delete(listener), { once: true });
      },
      sideRoom,
      drafts: createDraftDoor(),
      onTrayAsked,
      parse: (text) => gmail.readMoment({ text }),
      ...createActor(log, gmail, mailbox, i18n),
      openThread: ({ legacyThreadId, threadId }, wish) => {
        const target = legacyThreadId ?? threadId;
        if (target === null) return;
        const mine = { target, wish };
        wished = mine;
        setTimeout(() => {
          if (wished === mine) wished = null;
        }, WISH_MS);
        // What is shown stays: Gmail would draw it anew from another list, and drop the answer begun in it.
        const shown = readOpenThread(page.document, page.location.hash);
        if (shown?.legacyThreadId === target || shown?.threadId === target) redraw(made);
        else page.location.hash = `#all/${target}`;
      },
      takeThreadWish: ({ legacyThreadId, threadId }) => {
        // Until Gmail has drawn the thread, the one before is still shown.
        if (wished === null || (wished.target !== legacyThreadId && wished.target !== threadId)) return null;
        const { wish } = wished;
        wished = null;
        return wish;
      },
    };
    const parts = createParts(env, (count) => void gmail.selectorReport([count]).catch(() => {}));
    const made: Shown = {
      mailbox,
      locale,
      end,
      parts,
      setLook: (next) => {
        if (next.theme === current.theme && next.direction === current.direction) return;
        current = next;
        for (const listener of lookListeners) listener();
      },
    };
    watchView(page.document, end.signal, () => {
      sideRoom.refresh();
      redraw(made);
    });
    return made;
  };

  const redraw = ({ parts, mailbox }: Shown) => {
    if (mailboxNow() !== mailbox) {
      takeAway();
      return void soon();
    }
    parts.redraw();
  };

  /** Null when nobody is signed in. A title in between names nobody while the view still stands. */
  const mailboxNow = (): string | null =>
    mailboxOnPage(page.document) ?? (findElement(page.document, main) === null ? null : (shown?.mailbox ?? null));

  const refresh = async (): Promise<void> => {
    const mailbox = mailboxNow();
    if (mailbox === null) return takeAway();
    const next = await gmail.overlayState({ mailbox });
    if (signal.aborted) return;
    if (mailboxNow() !== mailbox) {
      isStale = true;
      return;
    }
    state = next;
    if (!next.enabled) return takeAway();
    const { locale } = next;
    if (shown && (shown.mailbox !== mailbox || shown.locale !== locale)) takeAway();
    if (shown === null) {
      const words = await gmail.overlayWords();
      if (signal.aborted) return;
      shown = show(mailbox, locale, words);
    }
    shown.setLook(look());
    await shown.parts.refresh();
    toldAt = page.performance.now();
  };

  /** One refresh at a time; calls meanwhile cause one more at the end. */
  const soon = async (): Promise<void> => {
    isStale = true;
    if (isBusy) return;
    isBusy = true;
    try {
      await catchUp();
    } finally {
      isBusy = false;
    }
  };

  const catchUp = async (): Promise<void> => {
    while (isStale && !signal.aborted) {
      isStale = false;
      try {
        await refresh();
      } catch (cause) {
        // The background is restarting or gone: what is drawn stays until its next call, or is removed with the
        // extension.
        if (!isConnected()) takeAway();
        if (!(cause instanceof ServiceError)) throw cause;
      }
    }
  };

  /** Another list or thread: its rows and people are asked about as they are drawn, all else is as it was a moment ago. */
  const turned = () => {
    const isFresh = page.performance.now() - toldAt < FRESH_MS;
    if (shown && isFresh && !isBusy && shown.parts.isWhole()) redraw(shown);
    else void soon();
  };

  onChanged(() => void soon(), signal);
  signal.addEventListener('abort', takeAway, { once: true });
  page.addEventListener('hashchange', turned, { signal });
  page.document.addEventListener('visibilitychange', () => void soon(), { signal });
  void soon();
}
