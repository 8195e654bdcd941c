import type { Live, Ports } from './ports';

/** A question to the log that is asked before the page is drawn, and read live from then on. One follower at a time. */
export interface Begun<T> {
  /** Once there is an answer. */
  answered: Promise<void>;
  /** The answer there is by now. */
  answer(): Live<T>;
  /** Tells the answer there is, and each that follows, until the returned function is called. */
  follow(tell: (answer: Live<T>) => void): () => void;
}

const LOADING = { state: 'loading' } as const;

/** Asks what a page will surely ask, while its settings and words are still read. */
export function begin<T>(follow: Ports['follow'], ask: () => Promise<T>): Begun<T> {
  let last: Live<T> = LOADING;
  let tellIt: ((answer: Live<T>) => void) | null = null;
  let onAnswer = () => {};
  const answered = new Promise<void>((resolve) => {
    onAnswer = resolve;
  });
  const start = () =>
    follow(ask, (answer) => {
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
