/** The recipients of threads in the Sent list: the traffic of lists omits them, the rows show them. */
import { allElements } from './find-place';
import { namesThread, viewName } from './routes';
import { lookAtRows } from './rows';
import { listRowPerson } from './selectors';

/** A thread of the Sent list. */
export interface SentRow {
  threadId: string;
  addresses: string[];
}

const MOST_ROWS = 200;
const MOST_ADDRESSES = 10;

/** The rows of the Sent list where that is what is shown; none elsewhere. */
export function readSentRows(page: Document, hash: string): SentRow[] {
  if (viewName(hash) !== 'sent' || namesThread(hash)) return [];
  return lookAtRows(page)
    .slice(0, MOST_ROWS)
    .flatMap((row) => {
      if (row === null) return [];
      const people = row.parts.flatMap((part) => allElements(part, listRowPerson));
      const named = people.map((each) => each.getAttribute('email') ?? each.getAttribute('data-hovercard-id') ?? '');
      const addresses = [...new Set(named)].filter(Boolean).slice(0, MOST_ADDRESSES);
      return addresses.length > 0 ? [{ threadId: row.threadId, addresses }] : [];
    });
}
