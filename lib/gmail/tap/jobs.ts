/** Work put off until the page's own handlers have run, one short piece for each task. */

/** A piece of work that yields wherever the page may go first. */
export type Job = Generator<void, void>;

export interface Jobs {
  add(job: Job): void;
}

/** Jobs waiting beyond this are dropped: the page is busier than we can follow, and must not pay for it. */
const MAX_WAITING = 200;

/**
 * Runs jobs in the order they were added. An exception ends its job and is told to `onError`.
 * @param later runs a function in a task of its own; replaced in tests
 */
export function createJobs(onError: (cause: unknown) => void, later: (run: () => void) => void = inTask()): Jobs {
  const waiting: Job[] = [];
  const run = () => {
    const job = waiting[0];
    let ended = true;
    try {
      ended = job?.next().done !== false;
    } catch (cause) {
      onError(cause);
    }
    if (ended) waiting.shift();
    if (waiting.length > 0) later(run);
  };
  return {
    add(job) {
      if (waiting.length >= MAX_WAITING) return onError(new Error('too-busy'));
      waiting.push(job);
      if (waiting.length === 1) later(run);
    },
  };
}

/** A message channel of our own: not slowed like timers, and not replaceable by the page. */
function inTask(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const runs: (() => void)[] = [];
  port1.onmessage = () => runs.shift()?.();
  return (run) => {
    runs.push(run);
    port2.postMessage(null);
  };
}
