import type { Cadence } from '@/lib/domain/cadence/cadence';
import type { PlannedDay } from '@/lib/pages/reads';
import { type Begun, begin, beginAfter } from '../../ports/begun';
import type { Ports } from '../../ports/ports';
import { readRoute } from './use-route';

/** What the section of the address asks first, asked before the page is drawn. */
export interface BegunSection {
  cadences?: Begun<Cadence[]>;
  load?: Begun<PlannedDay[]>;
}

/** Begins to read what the section of the address shows. Others ask when they are drawn. */
export function beginSection({ reads, follow, clock, settings }: Ports): BegunSection {
  const { section } = readRoute(window.location.hash);
  if (section === 'cadences') return { cadences: begin(follow, async () => reads.cadences()) };
  if (section !== 'load') return {};
  const rules = settings.read().then(({ calendar }) => calendar);
  return { load: beginAfter(follow, rules, (known) => reads.plannedByDay(clock.now(), known)) };
}
