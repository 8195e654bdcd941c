import type { EventOf, LogEvent } from '../events';

/**
 * Ids of the events that are not in force: taken back by an `undone` that is itself in force. Does not depend on the
 * order of the events. Undos that take each other back in a circle (a damaged log) take nothing back.
 */
export function takenBack(events: readonly LogEvent[]): Set<string> {
  const undos = events.filter((event) => event.type === 'undone');
  const verdicts = judge(undos);
  return new Set(undos.filter((undo) => verdicts.get(undo.id) === true).map((undo) => undo.undoes));
}

/** Which undos are in force; those in a circle get no verdict. */
function judge(undos: readonly EventOf<'undone'>[]): Map<string, boolean> {
  const undosOf = new Map<string, string[]>();
  for (const { id, undoes } of undos) undosOf.set(undoes, [...(undosOf.get(undoes) ?? []), id]);
  const verdicts = new Map<string, boolean>();
  // Latest first: an undo is as a rule undone later, so one pass settles all.
  let open = undos.toReversed();
  for (let before = -1; open.length !== before; ) {
    before = open.length;
    open = open.filter(({ id }) => {
      const against = (undosOf.get(id) ?? []).map((undo) => verdicts.get(undo));
      if (against.includes(true)) verdicts.set(id, false);
      else if (!against.includes(undefined)) verdicts.set(id, true);
      return !verdicts.has(id);
    });
  }
  return verdicts;
}
