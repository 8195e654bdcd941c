/** To whom the threads of the Sent list went: the traffic of lists does not say it, its rows do. */
import { allElements, findElement } from './require-element';
import { viewOf } from './routes';
import { readRow } from './rows';
import { SELECTORS } from './selectors';

export interface SentRow {
  threadId: string;
  addresses: string[];
}

const MOST_ROWS = 200;
const MOST_ADDRESSES = 10;

/** The rows of the Sent list where that is what is shown; none elsewhere. */
export function readSentRows(page: Document, hash: string): SentRow[] {
  const view = viewOf(hash);
  const main = findElement(page, 'main');
  if (main === null || view.name !== 'sent' || view.threadId !== null) return [];
  return allElements(main, 'listRow')
    .slice(0, MOST_ROWS)
    .flatMap((element) => {
      const row = readRow(element);
      const people = [...element.querySelectorAll(SELECTORS.listRowPerson.css)];
      const addresses = [...new Set(people.map((person) => person.getAttribute('email') ?? ''))].filter(Boolean);
      return row && addresses.length > 0
        ? [{ threadId: row.threadId, addresses: addresses.slice(0, MOST_ADDRESSES) }]
        : [];
    });
}
