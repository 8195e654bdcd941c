import type { TeammateTouch } from '@/lib/domain/compose/compose-context';
import type { ToldTeammate } from '@/lib/domain/prospect/told-teammate';
import type { LocalDate } from '@/lib/domain/time/local-date';

/** What the rep's teammates have told, in the edition with sync. May be asked within a transaction of the database. */
export interface Teammates {
  /** Whether the rep is in a team: then there may be something to say beside any draft. */
  any(): Promise<boolean>;
  /** Those of the addresses that told a teammate they want no more mail: whom, and when. */
  optedOut(addresses: readonly string[]): Promise<ReadonlyMap<string, ToldTeammate>>;
  /** Touches of this person, or of anybody at the company, since that day. @param domain null where there is no company */
  touches(address: string, domain: string | null, since: LocalDate): Promise<TeammateTouch[]>;
}
