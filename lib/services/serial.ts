/** Runs tasks one after the other, in the order given. A task that fails does not stop those behind it. */
export function createSerial(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>) => {
    const run = last.then(task, task);
    last = run.catch(() => {});
    return run;
  };
}

/**
 * Runs `work` once at a time. A call while it runs asks for one more run after it, shared by all who asked meanwhile: so
 * every caller's promise is of a run that began after the call.
 *
 * @param debounce passes after each run before the next begins, so that a burst of calls costs few runs
 */
export function createSingleFlight(
  work: () => Promise<void>,
  debounce: () => Promise<void> = async () => {},
): () => Promise<void> {
  /** The run and the debounce after it. */
  let busy: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    const run = work();
    busy = run
      .catch(() => {})
      .then(debounce)
      .finally(() => {
        busy = null;
      });
    return run;
  };
  return () => {
    if (next) return next;
    if (!busy) return start();
    next = busy.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}
