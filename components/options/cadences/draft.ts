import * as z from 'zod/mini';
import { Channel, type Revision, type Step, type Wait } from '@/lib/domain/cadence/cadence';
import type { TimeRange } from '@/lib/domain/time/time';

/** Units as the editor offers them: `within` is hours as the latest moment. */
export const WAIT_UNITS = ['workingDays', 'calendarDays', 'hours', 'within'] as const;
export type WaitUnit = (typeof WAIT_UNITS)[number];

/** A wait being typed: the amount may not be a number yet. */
export interface DraftWait {
  amount: string;
  unit: WaitUnit;
}

export interface DraftStep {
  id: string;
  channel: Channel;
  wait: DraftWait;
  window: TimeRange | null;
  gives: string;
  optional: boolean;
}

/** The steps of a cadence while they are edited. */
export interface Draft {
  steps: DraftStep[];
  endWait: DraftWait;
}

export type WaitProblem = 'notANumber' | 'tooLong' | 'withinNothing';
export type WindowProblem = 'noTime' | 'empty';

/** Most steps of a cadence. */
export const MOST_STEPS = 50;
const LONGEST_WAIT = 10_000;

/** The draft of stored steps. */
export function draftOf({ steps, endWait }: Pick<Revision, 'steps' | 'endWait'>): Draft {
  return { steps: steps.map((step) => ({ ...step, wait: draftWait(step.wait) })), endWait: draftWait(endWait) };
}

function draftWait({ unit, amount, within }: Wait): DraftWait {
  return { amount: String(amount), unit: within ? 'within' : unit };
}

/** What is wrong with a wait as typed; null when it can be counted. */
export function waitProblem({ amount, unit }: DraftWait): WaitProblem | null {
  if (!/^\d+$/.test(amount.trim())) return 'notANumber';
  if (Number(amount) > LONGEST_WAIT) return 'tooLong';
  return unit === 'within' && Number(amount) === 0 ? 'withinNothing' : null;
}

/** What is wrong with a time of day; null when it can be kept. */
export function windowProblem(window: TimeRange | null): WindowProblem | null {
  if (!window) return null;
  if (!window.from || !window.to) return 'noTime';
  return window.from === window.to ? 'empty' : null;
}

function readWait({ amount, unit }: DraftWait): Wait {
  if (unit === 'within') return { unit: 'hours', amount: Number(amount), within: true };
  return { unit, amount: Number(amount) };
}

/** The steps as they would be saved; null while something in them is wrong. */
export function readDraft({ steps, endWait }: Draft): Pick<Revision, 'steps' | 'endWait'> | null {
  const wrong = steps.some((step) => waitProblem(step.wait) !== null || windowProblem(step.window) !== null);
  if (wrong || waitProblem(endWait) !== null || steps.length === 0) return null;
  const read = steps.map(({ id, channel, wait, window, gives, optional }): Step => {
    return { id, channel, wait: readWait(wait), window, gives, optional };
  });
  return { steps: read, endWait: readWait(endWait) };
}

/** Whether two sets of steps are the same to the rep. */
export function sameSteps(a: Pick<Revision, 'steps' | 'endWait'>, b: Pick<Revision, 'steps' | 'endWait'>): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));
}

/** A new step: three working days after the one before, on the channel that is not used twice in a row. */
export function newStep(id: string, before: DraftStep | undefined): DraftStep {
  const channel = before?.channel === 'email' ? 'call' : 'email';
  const wait: DraftWait = { amount: before ? '3' : '0', unit: 'workingDays' };
  return { id, channel, wait, window: null, gives: '', optional: false };
}

/** 0-based places of the emails from the fourth on. */
export function lateEmails(steps: readonly Pick<DraftStep, 'channel'>[]): number[] {
  return steps.flatMap((step, index) => (step.channel === 'email' ? [index] : [])).slice(3);
}

const KeptWait = z.object({ amount: z.string(), unit: z.enum(WAIT_UNITS) });
const KeptDraft = z.object({
  revision: z.int(),
  draft: z.object({
    steps: z.array(
      z.object({
        ...{ id: z.string(), channel: Channel, wait: KeptWait, gives: z.string(), optional: z.boolean() },
        window: z.nullable(z.object({ from: z.string(), to: z.string() })),
      }),
    ),
    endWait: KeptWait,
  }),
});

/** A draft kept from an earlier visit; null when the steps have been stored anew since, or it cannot be read. */
export function keptDraft(kept: unknown, revision: number): Draft | null {
  const read = KeptDraft.safeParse(kept);
  return read.success && read.data.revision === revision ? read.data.draft : null;
}
