import { browser } from 'wxt/browser';

/** Ms between two calls, well below the 30 s without an event or a call after which browsers stop a background. */
const EVERY_MS = 1_000;
/** Longest time kept awake, ms: work that hangs ends with the background, and is begun anew. */
const MOST_MS = 60_000;

/**
 * Keeps the background from being stopped as idle until `work` has settled. To Firefox neither a message that arrives nor
 * its answer under way is activity, so that it may stop the background amid an answer; a call of an extension API is
 * activity in every browser.
 */
export async function awakeDuring<T>(work: Promise<T>): Promise<T> {
  const call = () => void browser.runtime.getPlatformInfo().catch(() => {});
  call();
  const calling = setInterval(call, EVERY_MS);
  const ending = setTimeout(() => clearInterval(calling), MOST_MS);
  try {
    return await work;
  } finally {
    clearInterval(calling);
    clearTimeout(ending);
  }
}
