/** Work deferred until the page's own handlers have run, in short tasks. */

/** Work that yields where the page may run first. */
export type Task = Generator<void, void>;

/** Runs tasks between those of the page. */
export interface TaskQueue {
  add(task: Task): void;
}

/** Most tasks waiting; more are dropped, so that a busy page is not slowed. */
const MAX_WAITING = 200;

/**
 * Runs tasks in the order they were added. An exception ends its task and is told to `onError`.
 * @param later runs a function in a task of its own; replaced in tests
 */
export function createTaskQueue(
  onError: (cause: unknown) => void,
  later: (run: () => void) => void = inTask(),
): TaskQueue {
  const waiting: Task[] = [];
  const run = () => {
    const task = waiting[0];
    let ended = true;
    try {
      ended = task?.next().done !== false;
    } catch (cause) {
      onError(cause);
    }
    if (ended) waiting.shift();
    if (waiting.length > 0) later(run);
  };
  return {
    add(task) {
      if (waiting.length >= MAX_WAITING) return onError(new Error('too-busy'));
      waiting.push(task);
      if (waiting.length === 1) later(run);
    },
  };
}

/** A message channel of our own: not throttled like timers, and not replaceable by the page. */
function inTask(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const runs: (() => void)[] = [];
  port1.onmessage = () => runs.shift()?.();
  return (run) => {
    runs.push(run);
    port2.postMessage(null);
  };
}
