import * as z from 'zod/mini';
import { FinishReason } from '@/lib/domain/prospect/enrollment';
import type { TableView } from '@/lib/pages/reads';

/** The columns, in their order. The first is always shown. */
export const COLUMNS = ['name', 'state', 'cadence', 'next', 'last', 'outcome', 'company', 'added'] as const;
export type Column = (typeof COLUMNS)[number];

/** States the rep can narrow by. */
export const STATES = ['due', 'active', 'paused', 'finished', 'none'] as const;

const View = z.object({
  text: z.catch(z.string().check(z.maxLength(200)), ''),
  state: z.catch(z.nullable(z.enum(STATES)), null),
  cadenceId: z.catch(z.nullable(z.string()), null),
  outcome: z.catch(z.nullable(FinishReason), null),
  batch: z.catch(z.nullable(z.string()), null),
  sort: z.catch(z.enum(COLUMNS), 'next'),
  descending: z.catch(z.boolean(), false),
});

/** What the rep sees of the table when nothing was chosen. */
export const FIRST_VIEW: TableView = View.parse({});

/** A view the rep has kept under a name. */
const SavedView = z.object({ id: z.string(), name: z.string(), view: View });
export type SavedView = z.infer<typeof SavedView>;

const Memory = z.object({
  view: z.catch(View, FIRST_VIEW),
  hidden: z.catch(z.array(z.enum(COLUMNS)), ['added']),
  saved: z.catch(z.array(SavedView), []),
  /** Id of the row opened last: the table is shown again there. */
  opened: z.catch(z.nullable(z.string()), null),
});
export type TableMemory = z.infer<typeof Memory>;

const KEY = 'next-touch:prospects';

/** How the table was left; parts that cannot be read have their defaults. */
export function readTableMemory(store: Pick<Storage, 'getItem'>): TableMemory {
  try {
    return Memory.parse(JSON.parse(store.getItem(KEY) ?? '{}'));
  } catch {
    return Memory.parse({});
  }
}

/** A view of one import is not kept: it is of no use a week later. */
export function keepTableMemory(store: Pick<Storage, 'setItem'>, memory: TableMemory): void {
  try {
    store.setItem(KEY, JSON.stringify({ ...memory, view: { ...memory.view, batch: null } }));
  } catch (error) {
    console.warn('The table could not remember its view', error);
  }
}

/**
 * What the address asks for: `cadence/ID`, `added/BATCH`, `state/due` or `find/WORDS`, each a view of its own. Null for
 * none of these.
 */
export function viewInPlace(detail: string | null): TableView | null {
  const [what, ...rest] = (detail ?? '').split('/');
  const value = rest.join('/');
  if (value === '') return null;
  if (what === 'cadence') return { ...FIRST_VIEW, cadenceId: value };
  if (what === 'added') return { ...FIRST_VIEW, batch: value, sort: 'name' };
  if (what === 'find') return { ...FIRST_VIEW, text: value };
  const state = STATES.find((each) => what === 'state' && each === value);
  return state ? { ...FIRST_VIEW, state } : null;
}

/** Whether the view leaves anybody out. */
export function isNarrowed({ text, state, cadenceId, outcome, batch }: TableView): boolean {
  return text.trim() !== '' || state !== null || cadenceId !== null || outcome !== null || batch !== null;
}

/** The view after a click on the head of a column: the same column turns, another begins as it is mostly wanted. */
export function sortedBy(view: TableView, column: Column): TableView {
  if (view.sort === column) return { ...view, descending: !view.descending };
  return { ...view, sort: column, descending: column === 'last' || column === 'added' };
}
