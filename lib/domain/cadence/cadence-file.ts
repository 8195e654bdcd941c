import * as z from 'zod/mini';
import { TimeRange } from '../time/time';
import { type Cadence, Channel, currentRevision, type Revision, Step, Wait } from './cadence';

/** One cadence as a file a rep can hand to a colleague. Steps have no ids: they belong to whoever imports it. */
const FileWait = z.strictObject({ unit: Wait.shape.unit, amount: Wait.shape.amount, within: Wait.shape.within });
const FileStep = z.strictObject({
  channel: Channel,
  wait: FileWait,
  window: z.nullable(z.strictObject(TimeRange.shape)),
  gives: Step.shape.gives,
  optional: z.boolean(),
});
const CadenceFile = z.strictObject({
  format: z.literal('next-touch-cadence'),
  version: z.literal(1),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  steps: z.array(FileStep).check(z.minLength(1), z.maxLength(50)),
  endWait: FileWait,
});

/** Longest file read, in UTF-16 code units. The largest cadence, 50 steps of 500, has 25,000. */
const LONGEST = 200_000;

/** Why a file was refused as a whole. */
export type CadenceFileProblem = 'not-json' | 'other-format' | 'newer-version' | 'invalid';

/** What reading a cadence file gives. */
export type CadenceFileReading =
  | { ok: true; name: string; steps: Revision['steps']; endWait: Wait }
  /** `where` is the place in the file (`steps.2.wait.amount`), empty when it is the whole. */
  | { ok: false; problem: CadenceFileProblem; where: string };

/** The cadence as text for a file: its name and current steps, and nothing about anybody in it. */
export function writeCadenceFile(cadence: Cadence): string {
  const { steps, endWait } = currentRevision(cadence);
  const plain = steps.map(({ channel, wait, window, gives, optional }) => ({ channel, wait, window, gives, optional }));
  const file = { format: 'next-touch-cadence', version: 1, name: cadence.name, steps: plain, endWait };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads such a file, strictly: what is not understood is refused rather than left out. `newId` gives each step its id.
 * Never throws.
 */
export function readCadenceFile(text: string, newId: () => string): CadenceFileReading {
  const raw = text.length <= LONGEST ? parse(text) : undefined;
  if (raw === undefined) return { ok: false, problem: 'not-json', where: '' };
  const head = z.looseObject({ format: z.literal('next-touch-cadence'), version: z.int() }).safeParse(raw);
  if (!head.success) return { ok: false, problem: 'other-format', where: '' };
  if (head.data.version > 1) return { ok: false, problem: 'newer-version', where: '' };
  const read = CadenceFile.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, problem: 'invalid', where: placeOf(issue) };
  }
  const { name, steps, endWait } = read.data;
  return { ok: true, name, steps: steps.map((step) => ({ ...step, id: newId() })), endWait };
}

/** An unknown key is named itself, not only what holds it. */
function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...keys].join('.').slice(0, 200);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
