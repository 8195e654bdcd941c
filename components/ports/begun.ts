import type { Live, Ports } from './ports';

/** A question to the log that is asked before the page is drawn, and read live from then on. One follower at a time. */
export interface Begun<T> {
  /** Once there is an answer. */
  answered: Promise<void>;
  /** The answer there is by now. */
  answer(): Live<T>;
  /** Tells the answer there is, and each that follows, until the returned function is called. */
  follow(tell: Tell<T>): () => void;
}

const LOADING = { state: 'loading' } as const;

type Tell<T> = (answer: Live<T>) => void;

/** Asks what a page will surely ask, while its settings and words are still read. */
export function begin<T>(follow: Ports['follow'], ask: () => Promise<T>): Begun<T> {
  return begunBy((tell) => follow(ask, tell));
}

/**
 * The same for a question that takes something read elsewhere than in the log. A question that waited for it itself would be
 * asked once: of what an `async` function reads after such a wait Dexie follows nothing.
 */
export function beginAfter<K, T>(follow: Ports['follow'], known: Promise<K>, ask: (known: K) => Promise<T>): Begun<T> {
  return begunBy((tell) => {
    let stop = () => {};
    let isOver = false;
    known.then(
      (value) => {
        if (!isOver) stop = follow(async () => ask(value), tell);
      },
      (error: unknown) => tell({ state: 'failed', error }),
    );
    return () => {
      isOver = true;
      stop();
    };
  });
}

/** @param startTelling follows the question until the function it returns is called */
function begunBy<T>(startTelling: (tell: Tell<T>) => () => void): Begun<T> {
  let last: Live<T> = LOADING;
  let tellIt: Tell<T> | null = null;
  let onAnswer = () => {};
  const answered = new Promise<void>((resolve) => {
    onAnswer = resolve;
  });
  const start = () =>
    startTelling((answer) => {
      last = answer;
      onAnswer();
      tellIt?.(answer);
    });
  let stop: (() => void) | null = start();
  return {
    answered,
    answer: () => last,
    follow: (tell) => {
      tellIt = tell;
      stop ??= start();
      if (last.state !== 'loading') tell(last);
      return () => {
        stop?.();
        stop = null;
        tellIt = null;
        last = LOADING;
      };
    },
  };
}
