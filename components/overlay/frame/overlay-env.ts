import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { MomentReading } from '@/lib/domain/time/moment-reading';
import type { I18n } from '@/lib/i18n';
import type { GmailService } from '@/lib/messages/contract';
import type { OverlayState } from '@/lib/messages/overlay-views';
import type { DraftDoor } from './draft-door';
import type { Said } from './said';
import type { SideRoom } from './side-room';
import type { Theme } from './surface';

/** What a thread is opened with. */
export interface ThreadWish {
  withCard: boolean;
  withAnswer: boolean;
}

/** What every part of the overlay works with. All of it ends when `signal` aborts. */
export interface OverlayEnv {
  page: Window;
  signal: AbortSignal;
  mailbox: string;
  gmail: GmailService;
  i18n: I18n;
  /** As last told by the background. */
  state(): OverlayState;
  theme(): Theme;
  direction(): 'ltr' | 'rtl';
  /** Theme or direction changed. Until `until` aborts. */
  onLook(listener: () => void, until: AbortSignal): void;
  parse(text: string): Promise<MomentReading>;
  /** Carries out commands together. Never rejects: a refusal or a failure comes back in words. */
  act(commands: Command[], said: string): Promise<Said>;
  /** Takes back what the rep did last in this mailbox, on whatever surface. Never rejects. */
  undoLast(): Promise<Said>;
  /** Puts text into drafts that are open. */
  drafts: DraftDoor;
  /** Where a panel stands without covering the mail. */
  sideRoom: SideRoom;
  /** The rep asks for the list by a key of the browser. Until `until` aborts. */
  onTrayAsked(listener: () => void, until: AbortSignal): void;
  /** `withCard` unfolds the card there, `withAnswer` opens an answer. */
  openThread(thread: Pick<Nudge, 'legacyThreadId' | 'threadId'>, wish: ThreadWish): void;
  /** What the thread now shown was opened with by {@link openThread}; once, and null for any other. */
  takeThreadWish(thread: Pick<Nudge, 'legacyThreadId' | 'threadId'>): ThreadWish | null;
  /** Reports to the health light that a part was removed, by name only. */
  failed(part: string, cause: unknown): void;
}

/** One thing the overlay shows. */
export interface OverlayPart {
  /**
   * The log, the settings or the route changed. True when it found its places in the page; rejects when it missed one, or
   * when the background did not answer.
   */
  refresh(): Promise<boolean>;
  /** Gmail redrew something; at most once a frame. Throws SelectorMissed. */
  redraw?(): void;
}
