/** Reports not yet taken by the background. */
import { readTapMessage, type TapMessage } from '../bridge/message';

/** Most batches kept while the background cannot be reached; the oldest are dropped. */
const MAX_BATCHES = 200;

/** Retry delays, ms: a full disk needs a person. */
const RETRY_MS = [100, 500, 2_000, 10_000, 30_000] as const;
/** Longest of them, ms, where the background was stopped before it answered: it wakes within a second. */
const MAX_LOST_MS = 5_000;

/** Codes of failures that a retry cannot mend: the background has checked the batch and refused it. */
const REFUSALS = ['invalid-input', 'not-allowed'];
/**
 * Most tries of a batch for which the background failed for an unknown reason. While the disk is full, or nobody answers,
 * there is no limit.
 */
const MOST_TRIES = 8;

/** A batch on its way. */
interface Heard extends TapMessage {
  /** When the port gave it, in ms since the page's load: a clock that no page script can set. */
  heardMs: number;
  /** Whether the rep had pressed a key or button just before, as the browser says. */
  pressed: boolean;
  /** How often the background had it and failed for an unknown reason. */
  tries: number;
}

/** The reports of one page that wait for the background. */
export interface Pending {
  add(batch: TapMessage, heardMs: number, pressed: boolean): void;
  /** Takes what an earlier adapter handed over; anything unreadable is dropped. A page script may have written it: no press. */
  adopt(handedOver: unknown): void;
  all(): Heard[];
  /** Out of the back/forward cache: what was on its way is never answered, and goes again. */
  resume(): void;
}

/**
 * Delivers batches in order, with retries.
 *
 * @param deliver rejects with an error with a `code` when a batch was not taken; delivering twice is harmless. `heldMs`: how
 *   long ago the port gave it
 * @param now ms since the page's load
 * @param later runs a function after so many ms; replaced in tests
 */
export function createPending(
  deliver: (batch: TapMessage & { tries: number; heldMs: number; pressed: boolean }) => Promise<void>,
  signal: AbortSignal,
  now: () => number,
  later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
): Pending {
  const batches: Heard[] = [];
  let isBusy = false;
  /** Of the delivery whose answer counts. */
  let turn = 0;
  /** Deliveries in a row that failed. */
  let failures = 0;

  const next = (): void => {
    const batch = batches[0];
    if (isBusy || signal.aborted || batch === undefined) return;
    isBusy = true;
    turn += 1;
    const own = turn;
    /** `code` of the failure; null = taken. */
    const done = (code: string | null) => {
      if (own !== turn) return;
      isBusy = false;
      if (code === 'unknown') batch.tries += 1;
      if (code === null || REFUSALS.includes(code) || batch.tries > MOST_TRIES) {
        failures = 0;
        batches.shift();
        next();
        return;
      }
      failures += 1;
      const wait = RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? RETRY_MS[0];
      later(next, code === 'disconnected' ? Math.min(wait, MAX_LOST_MS) : wait);
    };
    const { heardMs, ...message } = batch;
    deliver({ ...message, heldMs: Math.max(0, Math.round(now() - heardMs)) }).then(
      () => done(null),
      (cause: unknown) => done(codeOf(cause)),
    );
  };

  const add = (batch: TapMessage, heardMs: number, pressed: boolean) => {
    if (batches.length >= MAX_BATCHES) batches.splice(isBusy ? 1 : 0, 1);
    batches.push({ ...batch, heardMs, pressed, tries: 0 });
    next();
  };

  return {
    add,
    adopt(handedOver) {
      if (!Array.isArray(handedOver)) return;
      for (const item of handedOver.slice(0, MAX_BATCHES)) {
        const batch = readTapMessage(item);
        if (batch !== null && batch.reports.length > 0) add(batch, Number(item.heardMs) || now(), false);
      }
    },
    all: () => [...batches],
    resume() {
      turn += 1;
      isBusy = false;
      next();
    },
  };
}

function codeOf(cause: unknown): string {
  return String((cause as { code?: unknown } | null)?.code);
}
