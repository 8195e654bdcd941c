import type { LogEvent } from '../events';

/** Who owns what after the merges in force. */
export interface Survivors {
  /** The prospect that owns the events of this one: itself, unless merged away. */
  ownerOf(prospectId: string): string;
  /** The events without merges that join what is joined already (two machines merging both ways round). */
  facts: LogEvent[];
}

/** Reads the merges off events in force, in log order. A merge holds for all events, also those before it. */
export function survivorsOf(events: readonly LogEvent[]): Survivors {
  const intoOf = new Map<string, string>();
  const ownerOf = (prospectId: string): string => {
    let owner = prospectId;
    for (let into = intoOf.get(owner); into !== undefined; into = intoOf.get(owner)) owner = into;
    return owner;
  };
  const facts = events.filter((event) => {
    if (event.type !== 'merged') return true;
    const [owner, other] = [ownerOf(event.prospectId), ownerOf(event.otherId)];
    if (owner === other) return false;
    intoOf.set(other, owner);
    return true;
  });
  return { ownerOf, facts };
}
