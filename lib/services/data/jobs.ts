import * as z from 'zod/mini';
import { type JobKind, type JobResult, type JobState, jobKey } from '@/lib/messages/data-contract';
import { BackupRefused } from '@/lib/storage/backup/refused';
import { CsvRefused } from '@/lib/storage/csv/refused';
import { StorageError } from '@/lib/storage/errors';
import type { Deps } from '../deps';
import { createSerial } from '../serial';

/** Shortest time (ms) between two reports of progress. */
const REPORT_MS = 150;
/** A running job writes at least this often, ms: calls of extension APIs keep the worker from being stopped as idle. */
const HEARTBEAT_MS = 10_000;
const KNOWN_KEY = 'jobs';
const JOBS_KEPT = 10;

/** What a job may ask and tell while it runs. */
export interface JobControl {
  signal: AbortSignal;
  progress(phase: JobState['phase'], done: number, total: number): void;
}

/** The file a page left was not found: removed after use, or swept. */
export class FileGone extends Error {}

/** A loss of the log is unanswered: what is there now must not take the place of what was kept. */
export class LossOpen extends Error {}

/** Long work, one after the other, followed by pages through session storage. */
export interface Jobs {
  start(kind: JobKind, work: (control: JobControl) => Promise<JobResult>): Promise<string>;
  cancel(id: string): Promise<boolean>;
  read(id: string): Promise<JobState | null>;
}

function errorOf(error: unknown): JobState['error'] {
  if (error instanceof BackupRefused || error instanceof CsvRefused || error instanceof StorageError)
    return { code: error.code, message: error.message };
  if (error instanceof FileGone) return { code: 'file-gone', message: 'The file is no longer there: choose it again.' };
  if (error instanceof LossOpen) return { code: 'loss-open', message: 'Say first what to do about the damaged log.' };
  console.error('Next Touch: a job failed', error);
  return { code: 'unknown', message: error instanceof Error ? error.message : String(error) };
}

const Stored = z.looseObject({ id: z.string(), state: z.enum(['running', 'done', 'cancelled', 'failed']) });

/**
 * Runs jobs one after the other.
 *
 * @param track tells the background that something runs
 * @param exclusive queue of work on the databases as a whole
 */
export function createJobs(
  deps: Pick<Deps, 'session' | 'newId'>,
  track: <T>(work: Promise<T>) => Promise<T>,
  exclusive: <T>(task: () => Promise<T>) => Promise<T>,
): Jobs {
  const running = new Map<string, AbortController>();
  const inOrder = createSerial();
  const write = (state: JobState) => inOrder(() => deps.session.set(jobKey(state.id), state));

  async function remember(id: string): Promise<void> {
    const read = z.array(z.string()).safeParse(await deps.session.get(KNOWN_KEY));
    const all = [...(read.success ? read.data : []), id];
    for (const old of all.slice(0, -JOBS_KEPT)) await deps.session.remove(jobKey(old));
    await deps.session.set(KNOWN_KEY, all.slice(-JOBS_KEPT));
  }

  async function read(id: string): Promise<JobState | null> {
    const stored = await deps.session.get(jobKey(id));
    if (!Stored.safeParse(stored).success) return null;
    const state = stored as JobState;
    if (state.state !== 'running' || running.has(id)) return state;
    // A job of an earlier life of the worker: its transaction ended with that worker.
    const error = { code: 'interrupted', message: 'The background was stopped. Nothing was changed.' };
    const over: JobState = { ...state, state: 'failed', error };
    await write(over);
    return over;
  }

  async function run(first: JobState, work: (control: JobControl) => Promise<JobResult>, signal: AbortSignal) {
    let state = first;
    let reported = 0;
    const heartbeat = setInterval(() => void write(state), HEARTBEAT_MS);
    const progress: JobControl['progress'] = (phase, done, total) => {
      const isNewPhase = phase !== state.phase;
      state = { ...state, phase, done, total };
      const at = performance.now();
      if (!isNewPhase && at - reported < REPORT_MS) return;
      reported = at;
      void write(state);
    };
    try {
      signal.throwIfAborted();
      const result = await work({ signal, progress });
      state = { ...state, state: 'done', done: state.total, result };
    } catch (error) {
      // What aborts a transaction may hide the reason it was aborted for.
      state = signal.aborted ? { ...state, state: 'cancelled' } : { ...state, state: 'failed', error: errorOf(error) };
    } finally {
      clearInterval(heartbeat);
    }
    await write(state);
    running.delete(state.id);
  }

  return {
    read,

    async start(kind, work) {
      const id = deps.newId();
      const controller = new AbortController();
      const state: JobState = {
        ...{ id, kind, state: 'running', phase: 'reading', done: 0, total: 0 },
        ...{ error: null, result: null },
      };
      running.set(id, controller);
      await write(state);
      await remember(id);
      void track(exclusive(() => run(state, work, controller.signal)));
      return id;
    },

    async cancel(id) {
      const controller = running.get(id);
      controller?.abort();
      return controller !== undefined;
    },
  };
}
