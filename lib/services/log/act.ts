import type { Command, Refusal } from '@/lib/domain/log/commands';
import { decideOn } from '@/lib/domain/log/decide/decide';
import type { DecideDeps } from '@/lib/domain/log/decide/decision-context';
import type { LogEvent } from '@/lib/domain/log/events';
import { readLog } from '@/lib/domain/log/fold/read-log';
import { projectAfter, touchesIn } from '@/lib/domain/log/project/project';
import type { ScheduleContext } from '@/lib/domain/log/schedule-context';
import type { Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { appendEvents, logTransaction, readGroup } from '@/lib/storage/log-repository';
import type { EventGroup } from '@/lib/storage/merge-groups';
import { prospectsByAddress } from '@/lib/storage/queries';
import type { Teammates } from '../teammates';
import { projector } from './schedule-context';

/** What one act needs. `batch` names it for undo. */
export interface Act {
  now: Now;
  batch: string;
  schedule: ScheduleContext;
  newId(): string;
  /** What teammates have told; absent in the edition without sync. */
  teammates?: Teammates | null | undefined;
}

/** The prospects an act touched, or why it was refused. */
export type Decided = { ok: true; prospectIds: string[] } | { ok: false; refusal: Refusal };

const refused = (code: Refusal['code']): Decided => ({ ok: false, refusal: { code, detail: {} } });

/** The prospects whose logs a command is about; null when its enrollment is not known. */
async function subjectsOf(db: NextTouchDatabase, command: Command): Promise<string[] | null> {
  if (command.type === 'merge' || command.type === 'split') return [command.prospectId, command.otherId];
  if ('prospectId' in command) return [command.prospectId];
  const enrollment = await db.enrollments.get(command.enrollmentId);
  return enrollment ? [enrollment.prospectId] : null;
}

/** The events of these groups, each once. */
function eventsOf(groups: readonly EventGroup[]): LogEvent[] {
  return [...new Map(groups.flatMap(({ events }) => events.map((event) => [event.id, event] as const))).values()];
}

/** The prospects that hold the addresses of a command, which the decider cannot look up. */
async function holders(db: NextTouchDatabase, command: Command): Promise<DecideDeps['holderOf']> {
  const addresses = 'addresses' in command ? (command.addresses ?? []) : [];
  if (addresses.length === 0) return () => null;
  const found = await prospectsByAddress(db, addresses);
  return (mailbox, address) =>
    found.find((each) => each.mailbox === mailbox && each.addresses.includes(address))?.id ?? null;
}

/** Which of these addresses told a teammate that they want no more mail: for commands that put somebody into a cadence. */
export async function toldTeammates(
  teammates: Act['teammates'],
  addresses: readonly string[],
): Promise<DecideDeps['toldTeammate']> {
  const told = await teammates?.optedOut(addresses);
  return told && ((address) => told.get(address));
}

const enrolls = (command: Command): boolean =>
  command.type === 'enroll' || command.type === 'restart' || (command.type === 'log-touch' && command.enrollIn != null);

/** Decides one command and appends what it decides. Joins the transaction it is called in. */
export async function act(db: NextTouchDatabase, command: Command, given: Act): Promise<Decided> {
  // In one transaction: no other write may come between reading and appending.
  return logTransaction(db, () => actWithin(db, command, given));
}

async function actWithin(
  db: NextTouchDatabase,
  command: Command,
  { now, batch, schedule, newId, teammates }: Act,
): Promise<Decided> {
  const subjects = await subjectsOf(db, command);
  if (!subjects) return refused('unknown-enrollment');
  const groups: EventGroup[] = [];
  for (const id of subjects) groups.push(await readGroup(db, id));
  const events = eventsOf(groups);
  const holderOf = await holders(db, command);
  const people = enrolls(command) ? await db.prospects.bulkGet(groups.flatMap(({ prospectIds }) => prospectIds)) : [];
  const toldTeammate = await toldTeammates(
    teammates,
    people.flatMap((each) => each?.addresses ?? []),
  );
  const known: Partial<DecideDeps> = { ...(holderOf && { holderOf }), ...(toldTeammate && { toldTeammate }) };
  const context: DecideDeps = { ...schedule, now, newId, batch, ...known };
  const log = readLog(events, schedule.cadences);
  const decision = decideOn(log, command, context);
  if (!decision.ok) return decision;
  const [group, ...others] = groups;
  const projection = projectAfter(log, decision.events, schedule);
  const touchesBefore = () => touchesIn(log, schedule);
  const isAlone = group && others.length === 0;
  await appendEvents(db, decision.events, projector(schedule), isAlone ? { group, projection, touchesBefore } : {});
  return { ok: true, prospectIds: [...new Set(decision.events.map((event) => event.prospectId))] };
}
