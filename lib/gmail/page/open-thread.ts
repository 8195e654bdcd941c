/** The thread the page shows opened, and who takes part in it. */
import { allElements, findElement } from './find-place';
import { viewOf } from './routes';
import * as places from './selectors';

/** The opened thread. */
export interface OpenThread {
  threadId: string | null;
  /** 16 hex digits; null until Gmail's server has named it. */
  legacyThreadId: string | null;
  /** Senders first, in the order of the page, each once, lower-cased. */
  people: { address: string; name: string }[];
}

const MOST_PEOPLE = 50;

/** Reads the opened thread; null while a list is shown. */
export function readOpenThread(page: Document, hash: string): OpenThread | null {
  const main = findElement(page, places.main);
  const subject = main && findElement(main, places.threadSubject);
  if (main === null || subject === null) return null;
  const named = subject.getAttribute('data-thread-perm-id');
  const people = new Map<string, string>();
  for (const element of [...allElements(main, places.messageSender), ...allElements(main, places.messageRecipient)]) {
    const address = element.getAttribute('email')?.trim().toLowerCase() ?? '';
    if (address === '' || address.length > 320 || people.size >= MOST_PEOPLE) continue;
    const name = (element.getAttribute('name') ?? element.textContent ?? '').trim().slice(0, 200);
    if (!people.get(address)) people.set(address, name.includes('@') ? '' : name);
  }
  return {
    threadId: viewOf(hash).threadId ?? (named && named !== 'undefined' ? named.replace(/^#/, '') : null),
    legacyThreadId: subject.getAttribute('data-legacy-thread-id') || null,
    people: [...people].map(([address, name]) => ({ address, name })),
  };
}
