import type { Cadence } from '@/lib/domain/cadence/cadence';
import { type Begun, begin } from '../../ports/begun';
import type { Ports } from '../../ports/ports';
import { readRoute } from './use-route';

/** What the section of the address asks first, asked before the page is drawn. */
export interface BegunSection {
  cadences?: Begun<Cadence[]>;
}

/** Begins to read what the section of the address shows. Others ask when they are drawn. */
export function beginSection({ reads, follow }: Ports): BegunSection {
  const { section } = readRoute(window.location.hash);
  return section === 'cadences' ? { cadences: begin(follow, async () => reads.cadences()) } : {};
}
