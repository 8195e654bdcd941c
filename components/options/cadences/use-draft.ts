import { useEffect, useRef, useState } from 'react';
import type { Cadence, Revision } from '@/lib/domain/cadence/cadence';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import { usePorts } from '../../ports/ports-context';
import { keepDraft, readKeptDraft } from '../ui/kept-draft';
import { type Draft, draftOf, keptDraft, readDraft, sameSteps } from './draft';

type Steps = Pick<Revision, 'steps' | 'endWait'>;

export interface DraftState {
  draft: Draft;
  setDraft: (draft: Draft) => void;
  /** The last steps without a mistake in them. */
  counted: Steps;
  /** What saving would store: null while it is wrong, or the same as what is stored. */
  unsaved: Steps | null;
  discard: () => void;
  /** The last save by itself failed: the steps are kept here, and stored by `retry`. */
  hasFailed: boolean;
  retry: () => void;
}

/** How long (ms) after the last key stroke a cadence that nobody is in is saved by itself. */
const PAUSE_MS = 600;

/**
 * The steps while they are edited. They follow the stored ones when those change (an undo, another window). With
 * `autosave`, what is right is handed over after a pause in typing, and at once when the editor closes. What is not stored
 * yet is kept on this machine, and is here again at the next visit.
 *
 * @param onSave resolves to false when it failed
 */
export function useDraft(cadence: Cadence, autosave: boolean, onSave: (steps: Steps) => Promise<boolean>): DraftState {
  const { memory } = usePorts();
  const stored = currentRevision(cadence);
  const place = `cadence/${cadence.id}`;
  const [draft, setDraft] = useState(
    () => readKeptDraft(memory, place, (kept) => keptDraft(kept, stored.revision)) ?? draftOf(stored),
  );
  const [counted, setCounted] = useState<Steps>(() => readDraft(draft) ?? stored);
  const [hasFailed, setFailed] = useState(false);
  const shown = useRef(stored.revision);
  const [expected, setExpected] = useState<Steps>(stored);

  // A change stored elsewhere replaces the draft; a change stored by this editor is in it already.
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
  const isStored = JSON.stringify(draft) === JSON.stringify(draftOf(stored));
  useEffect(
    () => keepDraft(memory, place, isStored ? null : { revision: stored.revision, draft }),
    [memory, place, isStored, stored.revision, draft],
  );

  const latest = useRef<() => void>(() => {});
  latest.current = () => {
    if (!autosave || !unsaved) return;
    setExpected(unsaved);
    setFailed(false);
    void onSave(unsaved).then((isSaved) => {
      if (isSaved) return;
      // Nothing was stored: the stored steps are still the expected ones.
      setExpected(stored);
      setFailed(true);
    });
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
    hasFailed: hasFailed && unsaved !== null,
    retry: () => latest.current(),
    discard: () => {
      setDraft(draftOf(stored));
      setCounted(stored);
    },
  };
}
