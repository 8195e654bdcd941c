import type { HolidayCatalog } from '@/lib/domain/calendar/holiday-catalog';
import type * as Conditions from '@/lib/domain/compose/conditions';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import type { Services } from '@/lib/messages/contract';
import type { JobState } from '@/lib/messages/data-contract';
import type { PageFiles } from '@/lib/pages/page-files';
import type { PageReads } from '@/lib/pages/reads';

/** An answer of the log: not there yet, there, or why there is none. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** Places a page can lead to. */
export interface Places {
  /** One of our pages in a tab, with the place in it: `/options.html#week`. A tab already there is shown instead. */
  openPage(path: string): void;
  openOptions(): void;
  /** A page of the web in a new tab: `https:`, `tel:`, `mailto:`. */
  openUrl(url: string): void;
  /** Closes the page this runs in; a popup goes, a tab stays. */
  closePage(): void;
  /** Whether the toolbar shows our icon; null where the browser does not tell. */
  isPinned(): Promise<boolean | null>;
}

/**
 * All that components get from outside: made from the real browser in an entrypoint, from plain objects in a test. Nothing
 * in components/ imports the browser, the storage or the services by itself.
 */
export interface Ports {
  /** Commands, carried out by the background; every call rejects with a `ServiceError`. */
  services: Omit<Services, 'gmail'>;
  /** Questions to the log, each answered once. Read live by {@link Ports.follow}. */
  reads: PageReads;
  /** Asks now and whenever what was read has changed, until the returned function is called. */
  follow<T>(ask: () => Promise<T>, tell: (answer: Live<T>) => void): () => void;
  clock: { now(): Now };
  settings: {
    read(): Promise<Settings>;
    /** Until the returned function is called. */
    onChange(listener: () => void): () => void;
  };
  /** Follows a job of the background until the returned function is called. */
  followJob(id: string, tell: (job: JobState) => void): () => void;
  /** The health light may have changed. Until the returned function is called. */
  onHealthChange(listener: () => void): () => void;
  /** Asks the rep to let us into Gmail's pages; to be called in the handler of a click. False where they do not. */
  requestGmailAccess(): Promise<boolean>;
  /** Names of countries and their holidays. Loaded when first asked for: the library is larger than the page. */
  loadHolidays(locale: string): Promise<HolidayCatalog>;
  /** Fills in the holidays of years that have come near. Does nothing where they are known. */
  extendHolidays(now: Now, locale: string): Promise<void>;
  /** Name of the company behind a lower-case address; empty for free mail. Loaded when first asked for. */
  companyName(address: string): Promise<string>;
  /** What fills texts with conditions. Loaded when first asked for. */
  conditions(): Promise<Pick<typeof Conditions, 'fillConditions' | 'conditionProblem'>>;
  /** Reading and making files. Loaded when first asked for. */
  files(): Promise<PageFiles>;
  /** How much room the log takes, and whether the browser has promised to keep it. */
  disk: {
    /** Bytes; null where the browser does not say. */
    used(): Promise<number | null>;
    isKept(): Promise<boolean>;
    askToKeep(): Promise<boolean>;
  };
  /**
   * Starts the recorder in each Gmail tab, or asks those that run it. `text` is the file of what they recorded; null before
   * there is any.
   */
  recordGmail(): Promise<{ tabs: number; text: string | null }>;
  about: { version: string; userAgent: string /** BCP 47. */; language: string /** IANA. */; zone: string };
  /** What a page remembers on this machine: the view it was left in, drafts. Holds no data of the log. */
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  places: Places;
}
