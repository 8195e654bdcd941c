import { detailsOf, joinDetails } from '../../prospect/person-details';
import type { EventOf } from '../events';
import type { PersonState, ProspectState } from '../state';

const LONGEST_NOTES = 20_000;

/** Added twice (by hand here, detected there), a person keeps what came first and gains addresses and details. */
export function onAdded(state: ProspectState, event: EventOf<'prospect-added'>): ProspectState {
  const { prospectId: id, name, company, mailbox, at } = event;
  const known = state.people.get(id);
  const person = known
    ? { ...known, ...joinDetails(known, event, true), addresses: union(known.addresses, event.addresses) }
    : {
        ...{ id, addresses: union([], event.addresses), name, company, notes: event.notes ?? '', mailbox },
        ...detailsOf(event),
        createdAt: at,
      };
  return withPerson(state, person);
}

/** Applies the fields that the event names. */
export function onEdited(state: ProspectState, event: EventOf<'prospect-edited'>): ProspectState {
  const known = state.people.get(event.prospectId);
  if (!known) return state;
  return withPerson(state, {
    ...known,
    ...joinDetails(event, known, false),
    name: event.name ?? known.name,
    company: event.company ?? known.company,
    notes: event.notes ?? known.notes,
    ...(event.stage !== undefined && { stage: event.stage }),
    addresses: event.addresses ? union([], event.addresses) : known.addresses,
  });
}

/** The prospect named joins this one. */
export function onMerged(state: ProspectState, event: EventOf<'merged'>): ProspectState {
  const other = state.people.get(event.otherId);
  const merged = { ...state, merged: [...state.merged, event.otherId] };
  return other ? absorb(merged, event.prospectId, other) : merged;
}

/** An event that names a prospect merged away, and arrives late, changes the survivor. */
function withPerson(state: ProspectState, person: PersonState): ProspectState {
  const next = { ...state, people: new Map(state.people).set(person.id, person) };
  return state.merged.includes(person.id) ? absorb(next, state.ownerId, person) : next;
}

/** The survivor's own values stand, empty ones are filled; addresses and notes of both are kept. */
function absorb(state: ProspectState, intoId: string, from: PersonState): ProspectState {
  const into = state.people.get(intoId);
  const joined: PersonState = into
    ? {
        ...into,
        addresses: union(into.addresses, from.addresses),
        name: into.name || from.name,
        company: into.company || from.company,
        ...joinDetails(into, from, true),
        notes: joinNotes(into.notes, from.notes),
        ...(!into.stage && from.stage && { stage: from.stage }),
        createdAt: Math.min(into.createdAt, from.createdAt),
      }
    : { ...from, id: intoId };
  return { ...state, people: new Map(state.people).set(intoId, joined) };
}

function joinNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return [mine, theirs].filter(Boolean).join('\n\n').slice(0, LONGEST_NOTES);
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
