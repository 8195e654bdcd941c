import type { GmailStandIn, StandInOptions } from './options.ts';

/** Skeleton; see options.ts for the contract. */
export async function startGmailStandIn(_options: StandInOptions = {}): Promise<GmailStandIn> {
  throw new Error('The Gmail stand-in is being built.');
}
