import type { Nudge } from '@/lib/domain/nudge/nudge';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import type { ListName } from '@/lib/pages/reads';
import { nudgeKey, type RowNudge, weight } from '../nudge-row/row-nudge';

export type Grouping = 'day' | 'company' | 'cadence';
export type Tab = ListName;
/** The tabs in their order. */
export const TABS: readonly Tab[] = ['todo', 'coming', 'snoozed', 'waiting'];

/** One line of the drawn list: a heading with the touches under it (`open`: there are more not read yet), or a nudge. */
export type ListItem =
  | { kind: 'heading'; key: string; group: Group; count: number; open: boolean }
  | { kind: 'nudge'; key: string; nudge: RowNudge };

/** What a heading stands for; screens put it in words. `value` is a day, a company or a cadence's id. */
export interface Group {
  by:
    | 'question'
    | 'overdue'
    | 'today'
    | 'later-today'
    | 'day'
    | 'last-day'
    | 'paused'
    | 'company'
    | 'cadence'
    | 'found';
  value: string;
}

function dayGroup(nudge: Nudge, tab: Tab, now: LocalDateTime): Group {
  if (tab === 'waiting') return { by: 'last-day', value: nudge.lastTouch ? dateIn(nudge.lastTouch.local) : '' };
  if (tab === 'snoozed' && nudge.state === 'paused') return { by: 'paused', value: '' };
  if (tab === 'snoozed') return { by: 'day', value: nudge.snoozedUntil ? dateIn(nudge.snoozedUntil) : '' };
  if (tab === 'coming') return { by: 'day', value: nudge.dueAt ? dateIn(nudge.dueAt) : '' };
  if (nudge.question) return { by: 'question', value: '' };
  if (nudge.state === 'overdue') return { by: 'overdue', value: '' };
  return { by: nudge.state === 'due' ? 'today' : 'later-today', value: dateIn(now) };
}

function groupOf(nudge: Nudge, tab: Tab, grouping: Grouping, now: LocalDateTime): Group {
  if (grouping === 'company') return { by: 'company', value: nudge.company };
  if (grouping === 'cadence') return { by: 'cadence', value: nudge.cadenceId };
  return dayGroup(nudge, tab, now);
}

const RANK: Record<Group['by'], number> = {
  question: -1,
  overdue: 0,
  today: 1,
  'later-today': 2,
  day: 3,
  'last-day': 3,
  paused: 4,
  company: 3,
  cadence: 3,
  found: 3,
};

/** Moment a nudge sorts by within its group; what was touched last comes first where nothing is due. */
function moment(nudge: Nudge, tab: Tab): string {
  if (tab === 'waiting') return nudge.lastTouch?.local ?? '';
  return (tab === 'snoozed' ? nudge.snoozedUntil : nudge.dueAt) ?? '';
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The list as drawn: grouped, headed and sorted by data alone, so that a nudge kept on screen after it was acted on
 * (as the snapshot it was) stays exactly where it stood.
 * @param more not all nudges of the list have been read: then the last day, or any other group, may hold more
 */
export function listItems(
  nudges: readonly RowNudge[],
  tab: Tab,
  grouping: Grouping,
  now: LocalDateTime,
  more = false,
): ListItem[] {
  const latestFirst = tab === 'waiting' ? -1 : 1;
  const rows = nudges.map((nudge) => ({ nudge, group: groupOf(nudge, tab, grouping, now) }));
  rows.sort(
    (a, b) =>
      RANK[a.group.by] - RANK[b.group.by] ||
      compare(a.group.value, b.group.value) * (grouping === 'day' ? latestFirst : 1) ||
      compare(moment(a.nudge, tab), moment(b.nudge, tab)) * latestFirst ||
      compare(nudgeKey(a.nudge), nudgeKey(b.nudge)),
  );
  const items: ListItem[] = [];
  const headings = new Map<string, Extract<ListItem, { kind: 'heading' }>>();
  let last: Extract<ListItem, { kind: 'heading' }> | null = null;
  for (const { nudge, group } of rows) {
    const key = `${group.by}:${group.value}`;
    let heading = headings.get(key);
    if (!heading) {
      heading = { kind: 'heading', key, group, count: 0, open: more && grouping !== 'day' };
      headings.set(key, heading);
      items.push(heading);
      last = heading;
    }
    heading.count += weight(nudge);
    items.push({ kind: 'nudge', key: nudgeKey(nudge), nudge });
  }
  if (last && more) last.open = true;
  return items;
}

/** Search results under one heading, in the order found. */
export function foundItems(nudges: readonly RowNudge[], more = false): ListItem[] {
  if (nudges.length === 0) return [];
  const group: Group = { by: 'found', value: '' };
  return [
    { kind: 'heading', key: 'found', group, count: nudges.length, open: more },
    ...nudges.map((nudge): ListItem => ({ kind: 'nudge', key: nudgeKey(nudge), nudge })),
  ];
}
