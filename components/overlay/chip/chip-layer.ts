import type { ListRow } from '@/lib/gmail/page/rows';
import type { Theme } from '../frame/surface';
import type { ChipFace, ChipNode } from './chip';

export interface ChipSource<T> {
  /** The chips for these threads; threads without one are left out. */
  ask: (threadIds: string[]) => Promise<Map<string, T>>;
  /** Where the chip of a row goes, null where there is none. Asked only of rows that get a chip and do not hold it yet. */
  placeIn: (row: ListRow) => Element | null;
  face: (chip: T) => ChipFace;
  /** `current` gives what was told of the thread last, for as long as the node is kept. */
  create: (current: () => T, face: ChipFace) => ChipNode;
  isRtl: () => boolean;
}

export interface ChipLayer {
  /**
   * Call with the rows in view, at most once a frame. Asks only about threads not asked about before. True where a chip was
   * put into a row, which is to be aligned once the layout is fresh.
   */
  show(rows: ListRow[]): Promise<boolean>;
  /** Forgets all answers: the next `show` asks anew. What is drawn stays until then. */
  forget(): void;
  /** Call after the browser's layout, when chips were put into rows or the width of the list changed: it reads the layout. */
  align(): void;
  /** A row that has a chip. */
  rowWithChip(): Element | undefined;
  setTheme(theme: Theme): void;
  clear(): void;
}

/** Most answers kept; Gmail shows at most 100 rows on a page. */
const MAX_KNOWN = 1_000;

/** A chip as told, with its words, which are made once an answer and not at each redraw. */
interface Told<T> {
  chip: T;
  face: ChipFace;
}

/** A row that gets a chip. */
interface Shown<T> {
  row: ListRow;
  told: Told<T>;
  /** All that the chip shows. */
  key: string;
}

/** A chip in the page. */
interface Drawn<T> {
  node: ChipNode;
  /** All that it shows. */
  key: string;
  /** What was told last; the node reads it through this very object. */
  latest: { chip: T };
  /** As set in its style, px. */
  gap: number;
}

/**
 * Keeps one chip on each row that has one, through redraws and reuse of rows by Gmail. A chip of a row that was drawn anew
 * moves into the new row. Holds no row that has left the page.
 */
export function createChipLayer<T>({ ask, placeIn, face, create, isRtl }: ChipSource<T>): ChipLayer {
  let known = new Map<string, Told<T> | null>();
  let generation = 0;
  let current: ListRow[] = [];
  const drawn = new Map<Element, Drawn<T>>();

  /** Takes the chips that are not in a row that shows what they show off their rows: by key, to be used again. */
  function collect(wanted: ReadonlyMap<Element, Shown<T>>): Map<string, Drawn<T>[]> {
    const spare = new Map<string, Drawn<T>[]>();
    for (const [element, each] of drawn) {
      const there = wanted.get(element);
      if (there?.key === each.key && there.row.parts.some((part) => part.contains(each.node.host))) continue;
      drawn.delete(element);
      spare.set(each.key, [...(spare.get(each.key) ?? []), each]);
    }
    return spare;
  }

  function make(key: string, told: Told<T>): Drawn<T> {
    const latest = { chip: told.chip };
    return { key, latest, gap: 0, node: create(() => latest.chip, told.face) };
  }

  function draw(rows: ListRow[]): boolean {
    const shown = rows.flatMap((row): Shown<T>[] => {
      const told = known.get(row.threadId);
      return told ? [{ row, told, key: `${row.threadId} ${told.face.state} ${told.face.name}` }] : [];
    });
    let isPlaced = false;
    const spare = collect(new Map(shown.map((each) => [each.row.element, each])));
    for (const { row, told, key } of shown) {
      const kept = drawn.get(row.element);
      if (kept) kept.latest.chip = told.chip;
      const place = kept ? null : placeIn(row);
      if (!place) continue;
      const each = spare.get(key)?.pop() ?? make(key, told);
      each.latest.chip = told.chip;
      drawn.set(row.element, each);
      place.append(each.node.host);
      isPlaced = true;
    }
    for (const { node } of [...spare.values()].flat()) node.host.remove();
    return isPlaced;
  }

  /**
   * Moves chips to the end of their cell, where a subject may end earlier. All reads before all writes, to avoid layout
   * thrashing.
   */
  function align(): void {
    const rtl = isRtl();
    const gaps = [...drawn.values()].map((each) => {
      const { host } = each.node;
      const cell = host.closest('td') ?? host;
      const own = host.getBoundingClientRect();
      const all = cell.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(cell);
      const inside = Number.parseFloat(rtl ? paddingLeft : paddingRight) || 0;
      return [each, Math.max(0, Math.round((rtl ? own.right - all.left : all.right - own.left) - inside))] as const;
    });
    for (const [each, gap] of gaps) {
      if (each.gap === gap) continue;
      each.gap = gap;
      each.node.host.style.setProperty('--nt-gap', `${gap}px`);
    }
  }

  return {
    async show(rows) {
      current = rows;
      const unknown = [...new Set(rows.map(({ threadId }) => threadId))].filter((id) => !known.has(id));
      if (unknown.length > 0) {
        const asked = generation;
        if (known.size + unknown.length > MAX_KNOWN) known = new Map();
        const answer = await ask(unknown);
        if (asked !== generation) return false;
        for (const id of unknown) {
          const chip = answer.get(id);
          known.set(id, chip === undefined ? null : { chip, face: face(chip) });
        }
      }
      return draw(current.filter(({ element }) => element.isConnected));
    },
    align,
    rowWithChip: () => drawn.keys().next().value,
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
      for (const { node } of drawn.values()) node.host.remove();
      drawn.clear();
    },
  };
}
