import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { cellsOf } from '@/lib/domain/insights/cells';
import type { Journey } from '@/lib/domain/insights/journey';
import type { TallyRow } from '@/lib/storage/insights-rows';

/** Touches of each. */
const TOUCHES = 5;
const MONTHS_DAYS = 540;
const CHANNELS = ['email', 'call', 'email', 'linkedin', 'email'] as const;
/** So many of the first asked to stop, however many there are. */
const STOPPED = 30;

const local = (at: number) => new Date(at).toISOString().slice(0, 16);

/** Somebody with five touches, whose days, channels and answer differ with the number. @param now epoch ms */
export function manyJourney(index: number, now: number): Journey {
  const cadence = PRESETS[index % PRESETS.length];
  const start = now - ((index * 7919) % MONTHS_DAYS) * millisecondsInDay - (index % 500) * millisecondsInMinute;
  const touches = CHANNELS.slice(0, TOUCHES).map((channel, n) => {
    const at = start + n * (2 + (index % 4)) * millisecondsInDay;
    return { at, local: local(at), channel, late: n === 0 ? null : index % 7 === n, valueItemId: null };
  });
  const last = touches.at(-1)?.at ?? start;
  const at = last + (1 + (index % 90)) * millisecondsInHour;
  const isStopped = index < STOPPED;
  const reply = !isStopped && index % 6 === 0 ? { at, local: local(at) } : null;
  const end = isStopped ? 'stopped' : reply ? 'replied' : 'open';
  return { cadenceId: cadence?.id ?? '', touches, reply, end, leftAt: isStopped ? at : null };
}

/** What these journeys count to. */
export function tallied(journeys: Iterable<Journey>): TallyRow[] {
  const sums = new Map<string, TallyRow>();
  for (const journey of journeys) {
    for (const { cadenceId, dim, value, n } of cellsOf(journey)) {
      const key = `${cadenceId} ${dim} ${value}`;
      const known = sums.get(key);
      if (known) known.n += n;
      else sums.set(key, { cadenceId, dim, value, n });
    }
  }
  return [...sums.values()];
}
