import { newHits, SelectorMissed } from '@/lib/gmail/page/find-place';
import { ServiceError } from '@/lib/messages/service-error';
import { catchUpPart } from '../catch-up/catch-up-part';
import { chipsPart } from '../chip/chips-part';
import { composePart } from '../compose/compose-part';
import { sentPart } from '../sent/sent-part';
import { threadPart } from '../thread/thread-part';
import { trayPart } from '../tray/tray-part';
import type { OverlayEnv, OverlayPart } from './overlay-env';

const PARTS = {
  sent: sentPart,
  chips: chipsPart,
  tray: trayPart,
  thread: threadPart,
  compose: composePart,
  'catch-up': catchUpPart,
};
type PartName = keyof typeof PARTS;
type Makers = Readonly<Partial<Record<PartName, (env: OverlayEnv) => OverlayPart>>>;

/** Hits and misses of one part's places in Gmail's page, for the health light. */
export interface SurfaceCount {
  surface: string;
  hits: number;
  misses: number;
}

export interface Parts {
  /** Rejects with ServiceError when the background did not answer. */
  refresh(): Promise<void>;
  redraw(): void;
  /** False while a part looks for its place in Gmail's page, which it does at each refresh. */
  isWhole(): boolean;
}

/**
 * The parts of the overlay, independent of each other: one that misses its place in the page, or fails, is removed with
 * all it has drawn. A missed place is looked for again with the next view, because Gmail may not have finished drawing.
 */
export function createParts(
  env: Omit<OverlayEnv, 'failed'>,
  tell: (count: SurfaceCount) => void,
  makers: Makers = PARTS,
): Parts {
  const live = new Map<PartName, { part: OverlayPart; end: AbortController }>();
  const missed = new Map<PartName, string>();

  const drop = (name: string, cause: unknown) => {
    const isMiss = cause instanceof SelectorMissed;
    const surface = isMiss ? `overlay-${name}-${cause.place.name}` : `overlay-${name}`;
    tell({ surface, hits: 0, misses: 1 });
    if (!(name in makers)) return;
    const part = name as PartName;
    live.get(part)?.end.abort();
    live.delete(part);
    if (isMiss) missed.set(part, surface);
  };
  const start = (name: PartName) => {
    const end = new AbortController();
    const signal = AbortSignal.any([env.signal, end.signal]);
    const part = makers[name]?.({ ...env, signal, failed: drop });
    if (part) live.set(name, { end, part });
  };
  const refreshOne = async (name: PartName, part: OverlayPart) => {
    // A redraw meanwhile may have removed the part: what it found before says nothing of its place now.
    const isLive = () => live.get(name)?.part === part;
    try {
      const isFound = await part.refresh();
      const surface = missed.get(name);
      if (!isFound || surface === undefined || !isLive()) return;
      missed.delete(name);
      tell({ surface, hits: 1, misses: 0 });
    } catch (cause) {
      if (cause instanceof ServiceError) throw cause;
      if (isLive()) drop(name, cause);
    }
  };
  for (const name of Object.keys(makers) as PartName[]) start(name);

  return {
    isWhole: () => [...missed.keys()].every((name) => live.has(name)),
    async refresh() {
      for (const name of missed.keys()) if (!live.has(name)) start(name);
      await Promise.all([...live].map(([name, { part }]) => refreshOne(name, part)));
      for (const hit of newHits()) tell(hit);
    },
    redraw() {
      for (const [name, { part }] of [...live]) {
        try {
          part.redraw?.();
        } catch (cause) {
          drop(name, cause);
        }
      }
    },
  };
}
