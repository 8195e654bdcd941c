import { PRESETS } from '@/lib/domain/cadence/presets';
import { addWorkingDays, isWorkingDay } from '@/lib/domain/calendar/working-days';
import type { LogEvent } from '@/lib/domain/log/events';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import { toInstant, toLocal } from '@/lib/domain/time/zone';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';

const GIVEN = 'Ada Ben Cleo Dan Eve Finn Gus Hana Ivo Jo Kim Lea Max Noa Oli Pia Quin Rosa Sam Tess'.split(' ');
const FAMILY = 'Field Brook Marsh Stone Vale Wood Hill Moor Lake Reed Glen Dale'.split(' ');
const COMPANIES = ['brook', 'hollow', 'orchard', 'summit', 'harbour', 'meadow', 'quarry', 'willow'];
const HOUR_MS = 3_600_000;
const RULES = DEFAULT_SETTINGS.calendar;

/** Chances in a thousand at each touch: of an answer to it, of "please stop", and of giving up after it. */
const CHANCES: Record<string, { reply: number[]; stop: number; giveUp: number[] }> = {
  steady: { reply: [70, 120, 90, 70, 45, 40], stop: 6, giveUp: [190, 110, 70, 50, 30, 0] },
  'cold-outbound': { reply: [30, 60, 40, 35, 25], stop: 45, giveUp: [230, 130, 80, 60, 0] },
  inbound: { reply: [280, 200, 120, 90, 60, 40], stop: 4, giveUp: [40, 40, 40, 40, 40, 0] },
};
const CADENCES = ['steady', 'steady', 'steady', 'cold-outbound', 'cold-outbound', 'inbound'];

/** Numbers from 0 to 999 that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * 1_000);
  };
}

/** One person's past, over by now: touched until an answer, a refusal, or the end. */
function eventsOf(index: number, mailbox: string, now: Now): LogEvent[] {
  const roll = dice(index + 1);
  const [given, family] = [
    GIVEN[index % GIVEN.length] ?? '',
    FAMILY[Math.floor(index / GIVEN.length) % FAMILY.length] ?? '',
  ];
  const company = COMPANIES[index % COMPANIES.length] ?? '';
  const address = `${given}.${family}@${company}.example`.toLowerCase();
  const prospectId = prospectIdOf(mailbox, address);
  const cadenceId = CADENCES[index % CADENCES.length] ?? 'steady';
  const chances = CHANCES[cadenceId];
  const steps = PRESETS.find(({ id }) => id === cadenceId)?.revisions[0]?.steps ?? [];
  const today = dateIn(now.local);
  const anchor = isWorkingDay(today, RULES) ? today : addWorkingDays(today, -1, RULES);
  let day = addWorkingDays(anchor, -(8 + (index % 70)), RULES);
  const events: LogEvent[] = [];
  const enrollmentId = `${prospectId}#history`;
  const isAlone = index % 11 === 4;

  const stamp = (what: string, local: LocalDateTime, step = 0) => ({
    ...{ id: `history:${prospectId}:${what}`, v: 1 as const, at: toInstant(local, now.zone) + step, local, prospectId },
    batch: `history:${prospectId}`,
  });
  const minute = String(index % 60).padStart(2, '0');
  const begin = `${day}T09:${minute}`;
  const person = {
    addresses: [address],
    name: `${given} ${family}`,
    company: company[0]?.toUpperCase() + company.slice(1),
  };
  events.push({ ...stamp('added', begin), type: 'prospect-added', ...person, mailbox, source: 'import' });
  if (!isAlone)
    events.push({
      ...stamp('enrolled', begin, 1),
      type: 'enrolled',
      enrollmentId,
      cadenceId,
      revision: 1,
      stepIndex: 0,
    });
  const finish = (reason: 'replied' | 'opted-out' | 'removed' | 'no-reply' | 'bounced', local: LocalDateTime) =>
    events.push({ ...stamp('finished', local, 9), type: 'finished', enrollmentId, reason });

  for (const [number, step] of steps.entries()) {
    const wait = step.wait.unit === 'workingDays' ? step.wait.amount : step.wait.amount >= 24 ? 1 : 0;
    // Now and then the rep is a day or two late.
    const late = roll() < 140 ? 1 + (roll() % 2) : 0;
    if (number > 0) day = addWorkingDays(day, Math.max(1, wait) + late, RULES);
    if (day >= anchor) break;
    const local = `${day}T${number === 0 ? '09' : '10'}:${minute}`;
    const facts = { messageId: null, threadId: null, legacyThreadId: null, subject: null, outcome: null, note: null };
    events.push({
      ...stamp(`touch-${number}`, local, 2),
      ...{ type: 'touched', touchId: `history:${prospectId}:${number}`, channel: step.channel, direction: 'outbound' },
      ...{
        source: 'import',
        enrollmentId: isAlone ? null : enrollmentId,
        ...facts,
        valueItemId: null,
        cc: [],
        bcc: [],
      },
    });
    // Written to once, and forgotten.
    if (isAlone) return events;
    if (number === 0 && index % 37 === 5) {
      finish('bounced', local);
      return events;
    }
    if (roll() < (chances?.reply[number] ?? 0)) {
      const hours = 1 + Math.floor((roll() * roll()) / 21_000);
      const at = Math.min(toInstant(local, now.zone) + hours * HOUR_MS, now.at - HOUR_MS);
      const answered = toLocal(at, now.zone);
      events.push({
        ...{ ...stamp(`reply-${number}`, answered, 3), at },
        ...{ type: 'touched', touchId: `history:${prospectId}:reply`, channel: 'email', direction: 'inbound' },
        ...{ source: 'import', enrollmentId: null, ...facts, valueItemId: null, cc: [], bcc: [] },
      });
      finish('replied', answered);
      return events;
    }
    if (roll() < (chances?.stop ?? 0)) {
      finish('opted-out', `${day}T15:00`);
      return events;
    }
    if (roll() < (chances?.giveUp[number] ?? 0)) break;
  }
  finish(events.length > steps.length + 1 ? 'no-reply' : 'removed', `${day}T17:00`);
  return events;
}

/**
 * A past of months as the text of a backup: some hundreds of people of other cadences and companies than the example book's,
 * all at an end or forgotten, so that Insights has something to tell and nothing more is due. The same for the same `now`.
 */
export function exampleHistory(now: Now, mailbox: string, people = 320): string {
  const events = Array.from({ length: people }, (_, index) => eventsOf(index, mailbox, now)).flat();
  return JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: now.at, events });
}
