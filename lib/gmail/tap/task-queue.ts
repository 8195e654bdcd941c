/** Work put off until the page's own handlers have run, one short piece for each task. */

/** A piece of work that yields wherever the page may go first. */
export type Task = Generator<void, void>;

export interface TaskQueue {
  add(task: Task): void;
}

/** Jobs waiting beyond this are dropped: the page is busier than we can follow, and must not pay for it. */
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
