import { routeId, threadIdOf } from './route-id.ts';

export interface Route {
  /** `inbox`, `sent`, …, `search/words`, `label/name`. */
  list: string;
  threadId: string | null;
}

/** Label behind each list of the left column. Lists without one show nothing here. */
export const LABELS: { [list: string]: string } = {
  inbox: '^i',
  starred: '^t',
  snoozed: '^b',
  sent: '^f',
  drafts: '^r',
  scheduled: '^scheduled',
  all: '^all',
  spam: '^s',
  trash: '^k',
  imp: '^io_im',
};

/** Reads the address bar: `#inbox/FMfcg…?compose=new`. */
export function currentRoute(): Route {
  const [path = ''] = decodeURIComponent(location.hash.slice(1)).split('?');
  const parts = (path || 'inbox').split('/');
  const length = ['search', 'label', 'category'].includes(parts[0] ?? '') ? 2 : 1;
  return { list: parts.slice(0, length).join('/'), threadId: threadIdOf(parts[length] ?? '') };
}

export function showThread(list: string, threadId: string): void {
  location.hash = `#${list}/${routeId(threadId)}`;
}

export function showList(list: string): void {
  location.hash = `#${list}`;
}

/** Names the open compose in the address bar, or takes it out (null). Makes no new entry in the history. */
export function nameCompose(threadId: string | null, messageId = ''): void {
  const [path] = (location.hash || '#inbox').split('?');
  const token = threadId === null ? '' : `?compose=${routeId(`${threadId.split('|')[0]}+${messageId}`)}`;
  history.replaceState(history.state, '', `${location.pathname}${location.search}${path}${token}`);
}
