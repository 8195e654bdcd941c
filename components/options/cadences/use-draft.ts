import { useEffect, useRef, useState } from 'react';
import type { Cadence, Revision } from '@/lib/domain/cadence/cadence';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import { type Draft, draftOf, readDraft, sameSteps } from './draft';

type Steps = Pick<Revision, 'steps' | 'endWait'>;

export interface DraftState {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  /** The last steps without a mistake in them. */
  counted: Steps;
  /** What saving would store: null while it is wrong, or the same as what is stored. */
  unsaved: Steps | null;
  discard: () => void;
}

/** How long (ms) after the last key stroke a cadence that nobody is in is saved by itself. */
const PAUSE_MS = 600;

/**
 * The steps while they are edited. They follow the stored ones when those change (an undo, another window). With
 * `autosave`, what is right is handed over after a pause in typing, and at once when the editor closes.
 */
export function useDraft(cadence: Cadence, autosave: boolean, onSave: (steps: Steps) => void): DraftState {
  const stored = currentRevision(cadence);
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [counted, setCounted] = useState<Steps>(stored);
  const shown = useRef(stored.revision);
  const [expected, setExpected] = useState<Steps>(stored);

  // What was stored by somebody else replaces the draft; what this editor stored itself is in it already.
  useEffect(() => {
    if (shown.current === stored.revision) return;
    shown.current = stored.revision;
    setExpected(stored);
    if (sameSteps(stored, expected)) return;
    setDraft(draftOf(stored));
    setCounted(stored);
  }, [stored, expected]);

  const read = readDraft(draft);
  const unsaved = read && !sameSteps(read, expected) ? read : null;

  const latest = useRef<() => void>(() => {});
  latest.current = () => {
    if (!autosave || !unsaved) return;
    setExpected(unsaved);
    onSave(unsaved);
  };
  // Typing starts the pause anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is what restarts the pause
  useEffect(() => {
    if (!autosave || !unsaved) return;
    const timer = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, autosave]);
  useEffect(() => () => latest.current(), []);

  return {
    draft,
    counted,
    unsaved,
    setDraft: (next) => {
      setDraft(next);
      const readable = readDraft(next);
      if (readable) setCounted(readable);
    },
    discard: () => {
      setDraft(draftOf(stored));
      setCounted(stored);
    },
  };
}
