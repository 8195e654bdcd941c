import type { Profile } from './profile';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs on the wall, and µs of processor time: the latter leaves out what other processes took. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

interface Busy {
  /** The longest task of the worker, ms of processor time. */
  longest: number;
  /** Its tasks of more than 50 ms. */
  over50: number;
  tasks: number;
}

function busyOf(events: readonly TraceEvent[]): Busy {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}|${tid}`;
  const named = events.filter(({ ph, name }) => ph === 'M' && name === 'thread_name');
  const workers = new Set(named.filter(({ args }) => args?.name?.startsWith('ServiceWorker')).map(threadOf));
  const tasks = events.filter((event) => event.name.endsWith('::RunTask') && workers.has(threadOf(event)));
  const took = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1_000);
  return { longest: Math.max(0, ...took), over50: took.filter((ms) => ms > 50).length, tasks: took.length };
}

/** A trace is taken in slices of so many ms: in one piece, minutes of it would not fit the browser's buffer. */
const SLICE_MS = 4_000;

/**
 * Traces the worker's tasks until the function it gives is called: how long the worker ran without a breath. Between two
 * slices some tenths of a second are not seen.
 */
export async function watchBusy(profile: Profile): Promise<() => Promise<Busy>> {
  const browser = profile.browser.context.browser();
  if (!browser) throw new Error('The browser is gone');
  const session = await browser.newBrowserCDPSession();
  const sum: Busy = { longest: 0, over50: 0, tasks: 0 };
  let events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value) events.push(each as unknown as TraceEvent);
  });
  let isOver = false;
  let end = () => {};
  const slice = async () => {
    const ended = new Promise<void>((resolve) => {
      end = resolve;
      setTimeout(resolve, SLICE_MS);
    });
    await ended;
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const { longest, over50, tasks } = busyOf(events);
    events = [];
    sum.longest = Math.max(sum.longest, longest);
    sum.over50 += over50;
    sum.tasks += tasks;
  };
  const start = () => session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
  await start();
  const work = (async () => {
    await slice();
    while (!isOver) {
      await start();
      await slice();
    }
  })();
  return async () => {
    isOver = true;
    end();
    await work;
    await session.detach();
    return sum;
  };
}
