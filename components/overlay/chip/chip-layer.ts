import type { Theme } from '../frame/surface';
import type { ChipFace, ChipNode } from './chip';

/** A row of Gmail's list that shows a thread. `slot` is where a label of Gmail's own would go. */
export interface ListRow {
  row: Element;
  slot: Element;
  threadId: string;
}

export interface ChipSource<T> {
  /** The chips for these threads; threads without one are left out. */
  ask: (threadIds: string[]) => Promise<Map<string, T>>;
  face: (chip: T) => ChipFace;
  create: (chip: T, face: ChipFace) => ChipNode;
  isRtl: () => boolean;
}

export interface ChipLayer {
  /** Call with the rows in view, at most once a frame. Asks only about threads not asked about before. */
  show(rows: ListRow[]): Promise<void>;
  /** Forgets all answers: the next `show` asks anew. What is drawn stays until then. */
  forget(): void;
  /** Call when the width of the list changed. */
  align(): void;
  setTheme(theme: Theme): void;
  clear(): void;
}

/** Most answers kept; Gmail shows at most 100 rows on a page. */
const MAX_KNOWN = 1_000;

/**
 * Keeps one chip on each row that has one, through redraws and reuse of rows by Gmail. Holds no row that has left the
 * page.
 */
export function createChipLayer<T>({ ask, face, create, isRtl }: ChipSource<T>): ChipLayer {
  let known = new Map<string, T | null>();
  let generation = 0;
  let current: ListRow[] = [];
  const drawn = new Map<Element, { node: ChipNode; key: string }>();

  function drop(row: Element): void {
    drawn.get(row)?.node.host.remove();
    drawn.delete(row);
  }

  function draw(rows: ListRow[]): void {
    const inView = new Set(rows.map(({ row }) => row));
    for (const row of [...drawn.keys()]) if (!inView.has(row) || !row.isConnected) drop(row);
    for (const { row, slot, threadId } of rows) {
      const chip = known.get(threadId);
      if (!chip) {
        drop(row);
        continue;
      }
      const words = face(chip);
      const key = `${threadId} ${words.state} ${words.name}`;
      const before = drawn.get(row);
      if (before?.key === key) {
        if (before.node.host.parentElement !== slot) slot.append(before.node.host);
        continue;
      }
      drop(row);
      const node = create(chip, words);
      slot.append(node.host);
      drawn.set(row, { node, key });
    }
    align();
  }

  /**
   * Moves chips to the end of their cell, where a subject may end earlier. All reads before all writes, to avoid layout
   * thrashing.
   */
  function align(): void {
    const rtl = isRtl();
    const gaps = [...drawn.values()].map(({ node: { host } }) => {
      const cell = host.closest('td') ?? host;
      const own = host.getBoundingClientRect();
      const all = cell.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(cell);
      const inside = Number.parseFloat(rtl ? paddingLeft : paddingRight) || 0;
      return [host, Math.round((rtl ? own.left - all.left : all.right - own.right) - inside)] as const;
    });
    for (const [host, gap] of gaps) host.style.setProperty('--nt-gap', `${Math.max(0, gap)}px`);
  }

  return {
    async show(rows) {
      current = rows;
      const unknown = [...new Set(rows.map(({ threadId }) => threadId))].filter((id) => !known.has(id));
      if (unknown.length > 0) {
        const asked = generation;
        if (known.size + unknown.length > MAX_KNOWN) known = new Map();
        const answer = await ask(unknown);
        if (asked !== generation) return;
        for (const id of unknown) known.set(id, answer.get(id) ?? null);
      }
      draw(current.filter(({ row }) => row.isConnected));
    },
    align,
    forget() {
      generation++;
      known = new Map();
    },
    setTheme(theme) {
      for (const { node } of drawn.values()) node.setTheme(theme);
    },
    clear() {
      generation++;
      known = new Map();
      current = [];
      for (const row of [...drawn.keys()]) drop(row);
    },
  };
}
