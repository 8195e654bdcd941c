/**
 * The typed services the contexts meet in. Types only: content scripts must not carry a validator.
 * Arguments and results are JSON-safe; the background validates every argument on arrival.
 */
import type { Cadence, Revision } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { ComposeContext, Insertable } from '@/lib/domain/compose/compose-context';
import type { ValueItem, ValueItemInput } from '@/lib/domain/compose/value-item';
import type { Command, Refusal } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { ProspectPromise } from '@/lib/domain/prospect/promise';
import type { Settings } from '@/lib/domain/settings';
import type { MomentReading } from '@/lib/domain/time/moment-reading';
import type { TapReport } from '@/lib/gmail/wire/records';
import type { DueNudge, OverlayState, SendCard, SendCardChoice, ThreadCard } from '@/lib/messages/overlay-views';
import type { CatchUpService } from './catch-up-contract';
import type { DataService } from './data-contract';

/** `batch` undoes the whole act; `prospectIds` are those it touched. */
export type Outcome = { ok: true; batch: string; prospectIds: string[] } | { ok: false; refusal: Refusal };

/** A failure that is not a refusal: nothing was written. `code` picks the words. */
export interface ServiceFailure {
  code: 'invalid-input' | 'not-allowed' | 'quota-exceeded' | 'database-unavailable' | 'unknown';
  message: string;
}

/** Changes to the log, from extension pages and the overlay. One transaction each, all or nothing. */
export interface LogService {
  execute(command: Command): Promise<Outcome>;
  /** Bulk: all commands in one transaction under one batch; those refused are listed, the others done. */
  executeAll(
    commands: Command[],
  ): Promise<{ batch: string; done: number; refused: { index: number; refusal: Refusal }[] }>;
  undo(batch: string): Promise<Outcome>;
  /**
   * People whom nobody follows go on in the default cadence at its second step, spread under the daily cap. One batch;
   * `done` are those taken up.
   */
  takeUp(prospectIds: string[]): Promise<{ batch: string; done: number }>;
}

/** What the rep has to give, from extension pages only. Archived, never deleted: touches name it. */
export interface ValueItemService {
  /** Creates (no id) or changes; refused as `invalid-input` unless `valueItemProblems` finds nothing. */
  saveValueItem(input: ValueItemInput & { id: string | null }): Promise<ValueItem>;
  /** Creates all of them behind the others, in one transaction; refused like {@link saveValueItem}. Their ids. */
  addValueItems(items: ValueItemInput[]): Promise<string[]>;
  archiveValueItem(id: string): Promise<void>;
  archiveValueItems(ids: string[]): Promise<void>;
  restoreValueItem(id: string): Promise<void>;
  arrangeValueItems(idsInOrder: string[]): Promise<void>;
}

/** Fields to change. Of the calendar only the named parts change: two writers of different parts never undo each other. */
export type SettingsPatch = Partial<Omit<Settings, 'calendar'>> & { calendar?: Partial<CalendarRules> };

/** Cadences, what the rep gives, and settings, from extension pages only. */
export interface SetupService extends ValueItemService {
  /** Creates (no id known) or replaces the list fields; a change of steps adds a revision. `batch` undoes the moves. */
  saveCadence(input: {
    id: string | null;
    name: string;
    steps: Revision['steps'];
    endWait: Revision['endWait'];
    moveActive: 'all' | 'new-only';
    /** For a new one: the cadence it is a copy of, which tells the preset it comes from. */
    copyOf?: string;
  }): Promise<Cadence & { batch: string }>;
  arrangeCadences(idsInOrder: string[]): Promise<void>;
  /** What happens to those in it: go on with the steps they have, or finish as removed. Undo by `restoreCadence`. */
  archiveCadence(id: string, active: 'go-on' | 'remove'): Promise<{ batch: string; affected: number }>;
  restoreCadence(id: string): Promise<void>;
  /**
   * Merges the patch (of the calendar only the parts it names), re-plans what it changes, and returns the settings as they
   * were, for undo.
   */
  saveSettings(patch: SettingsPatch): Promise<Settings>;
}

export type { SendCard } from '@/lib/messages/overlay-views';

/** A chip on a list row. */
export interface Chip {
  threadId: string;
  legacyThreadId: string | null;
  nudge: Nudge;
}

/** A thread of the Sent list and whom it went to, as its row names them. */
export interface SentRow {
  threadId: string;
  addresses: string[];
}

/** What the overlay and the adapter in Gmail may ask for. Never hands out more than what the page shows anyway. */
export interface GmailService {
  /**
   * Reports from the tap, in their order. `mailbox` as the page names the account, if it does; `tries`: how often before;
   * `heldMs`: how long ago the page made them; `pressed`: whether the rep had pressed a key or button just before.
   */
  report(input: {
    mailbox: string | null;
    reports: TapReport[];
    tries?: number;
    heldMs?: number;
    pressed?: boolean;
  }): Promise<void>;
  /** The rep clicked Gmail's own Undo while the toast was up. */
  undoClicked(input: { mailbox: string | null }): Promise<void>;
  /** A toast said something was sent: corroboration for the health check only. */
  toastSeen(input: { mailbox: string | null }): Promise<void>;
  /** Counts of selector hits and misses by surface, for the health light. */
  selectorReport(input: { surface: string; hits: number; misses: number }[]): Promise<void>;
  /** Whether there is anything to show for this mailbox; if so the background injects the overlay. */
  opened(input: { mailbox: string | null }): Promise<{ overlay: boolean }>;
  chips(input: { mailbox: string; threadIds: string[] }): Promise<Chip[]>;
  cards(input: { mailbox: string }): Promise<SendCard[]>;
  /** The rep's choice on the card, kept with the send while it settles and applied at once when it is a touch. */
  chooseOnCard(input: { messageId: string; address: string; choice: SendCardChoice }): Promise<void>;
  /** What is due in this mailbox, overdue first, for the tray. */
  due(input: { mailbox: string }): Promise<DueNudge[]>;
  /** What the rep did last with prospects of this mailbox, on whatever surface, to take it back. Null = nothing. */
  lastAct(input: { mailbox: string }): Promise<{ batch: string; name: string } | null>;
  /** The Sent list is shown: to whom each of its threads went, for catch-up. */
  sentList(input: { mailbox: string; rows: SentRow[] }): Promise<void>;
  cadenceNames(): Promise<{ id: string; name: string }[]>;
  /** Opens the checklist as a page, its command palette with it. */
  openChecklist(input: { withPalette: boolean }): Promise<void>;
  /** The rep saw the offer to catch up and asked for the list, or does not want to be asked. Either way it ends. */
  answerCatchUp(input: { show: boolean }): Promise<void>;
  /** Opens the page of a prospect of this mailbox. False when it has none of that id. */
  openProspect(input: { mailbox: string; prospectId: string }): Promise<boolean>;
  /** Opens a mail to a prospect of this mailbox, as `openThread` of the pages does with an answer. */
  writeTo(input: { mailbox: string; prospectId: string }): Promise<boolean>;
  /** What the overlay needs to draw, asked at its start and after every change. */
  overlayState(input: { mailbox: string }): Promise<OverlayState>;
  /** The words of the overlay in the rep's language, by namespace. Asked at the start and when `locale` changes. */
  overlayWords(): Promise<Record<string, object>>;
  /** Remembers whether the thread card is folded. */
  saveOverlay(input: { folded: boolean }): Promise<void>;
  /** `addresses` are the people the page shows on the thread, at most 50. */
  threadCard(input: {
    mailbox: string;
    threadId: string | null;
    legacyThreadId: string | null;
    addresses: { address: string; name: string }[];
  }): Promise<ThreadCard>;
  /** What compose help may know of the recipients of an open draft, at most 50. */
  composeContext(input: { mailbox: string; addresses: string[] }): Promise<ComposeContext>;
  /** One item to put into a draft or copy; null when it has gone. */
  insertable(input: { itemId: string }): Promise<Insertable | null>;
  /** Brings what fills texts with conditions into this tab: too heavy for a page that has none. */
  bringConditions(): Promise<void>;
  /** Which value item an open draft has in it by now; kept until it is sent. Nothing else of a draft is told. */
  draftHasValueItem(input: { messageId: string; itemId: string | null }): Promise<void>;
  /** "next Tuesday 9am" in the rep's language, counted from now. */
  readMoment(input: { text: string }): Promise<MomentReading>;
  /** The day that a text the rep types names for a next touch: "try me in March". The text is not kept. */
  findPromise(input: { text: string }): Promise<ProspectPromise | null>;
}

/** What erasing would destroy, or has destroyed. */
export interface ErasedCounts {
  prospects: number;
  touches: number;
  events: number;
}

/**
 * The health light. `reasons` are codes that screens put in words; empty when nothing is wrong. `waiting`: nothing was
 * observed yet that proves detection to work.
 */
export interface Health {
  light: 'green' | 'waiting' | 'amber' | 'red';
  reasons: string[];
}

/** Acts of the extension's own pages that are neither changes by command nor plans. */
export interface PageService {
  /**
   * Opens the prospect's last thread in Gmail, in the account it belongs to; `withAnswer` opens an answer in it, and a new
   * mail where no thread is known. False when there is nothing to open.
   */
  openThread(prospectId: string, withAnswer: boolean): Promise<boolean>;
  /** What {@link erase} of these prospects would destroy. */
  countErase(prospectIds: string[]): Promise<ErasedCounts>;
  /** Removes prospects and all the log knows of them, for good; asked for with the count before. */
  erase(prospectIds: string[]): Promise<ErasedCounts>;
  health(): Promise<Health>;
  /** Shows a notification as a due touch would, quiet hours or not. False when the browser refused it. */
  testNotification(): Promise<boolean>;
}

/** All services, by name. */
export interface Services {
  log: LogService;
  setup: SetupService;
  gmail: GmailService;
  page: PageService;
  data: DataService;
  catchUp: CatchUpService;
}

/** Background → Gmail tabs: something the overlay shows may have changed. */
export interface OverlayChanged {
  kind: 'next-touch:changed';
}

/** Background → the Gmail tab in front: the rep asked for the list by a key of the browser. */
export interface TrayAsked {
  kind: 'next-touch:tray';
}
