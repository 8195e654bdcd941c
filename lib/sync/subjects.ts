/**
 * Names on the server. Two streams a team: `T_…` holds what happened, `K_…` the keys of the people it happened to, so that
 * a backup can leave the keys out. In both one subject holds one message for ever: what is pushed twice is refused.
 */
export interface Streams {
  items: string;
  keys: string;
}

/** The token in the place of a person where a message is about none. */
export const NOBODY = '0';

/** The streams of a team. */
export function streamsOf(team: string): Streams {
  return { items: `T_${team}`, keys: `K_${team}` };
}

/** One message; `person` and `item` are tokens of a Namer. */
export function itemSubject(team: string, vault: string, person: string, item: string): string {
  return `t.${team}.${vault}.${person}.${item}`;
}

/** The subject of a person's key. */
export function keySubject(team: string, vault: string, person: string): string {
  return `k.${team}.${vault}.${person}`;
}

/** Everything of a vault in one of the streams. */
export function vaultFilter(stream: keyof Streams, team: string, vault: string): string {
  return `${stream === 'items' ? 't' : 'k'}.${team}.${vault}.>`;
}

/** Every message about one person. */
export function personFilter(team: string, vault: string, person: string): string {
  return `t.${team}.${vault}.${person}.*`;
}

/** The token of the person a message is about. */
export function personOf(subject: string): string {
  return subject.split('.')[3] ?? '';
}
