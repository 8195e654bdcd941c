import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { type Begun, begin } from '../ports/begun';
import type { Ports } from '../ports/ports';
import { FIRST, type ListAnswer, listKey, readList } from './read-list';
import { readMemory } from './view-memory';

/** The page is drawn without its rows when they take longer, ms. */
const MOST_MS = 150;

/** What the checklist asks first, asked before the page is drawn. */
export interface BegunChecklist {
  /** The question it holds for: {@link listKey}, and when it was asked. */
  key: string;
  nowLocal: LocalDateTime;
  list: Begun<ListAnswer>;
  cadences: Begun<Cadence[]>;
}

/** Begins to read the first rows: the list as the rep left it, on what is to do. */
export function beginChecklist({ clock, memory, reads, follow }: Ports): BegunChecklist {
  const now = clock.now();
  const question = { now, tab: 'todo' as const, view: readMemory(memory), query: '', attempt: 0 };
  return {
    key: listKey(question),
    nowLocal: now.local,
    list: begin(follow, async () => readList(reads, question, FIRST)),
    cadences: begin(follow, async () => reads.cadences()),
  };
}

/** Waits for the first rows, so that the page is drawn once, with them; not for rows that take long. */
export async function awaitChecklist({ list, cadences }: BegunChecklist): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, MOST_MS));
  await Promise.race([Promise.all([list.answered, cadences.answered]), late]);
}
