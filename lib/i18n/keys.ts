import type { english } from './en';

type Words = typeof english;
/** A file of words: one for each screen, plus `common` and the sentences of `why`. */
export type Namespace = keyof Words;

/** The paths to the sentences of nested words: `log.done`. Plural endings are still on. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

type PluralEnd = `_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`;
type Base<K extends string> = K extends `${infer B}_ordinal${PluralEnd}`
  ? B
  : K extends `${infer B}${PluralEnd}`
    ? B
    : K;

type Keys = { [N in Namespace]: Base<Paths<Words[N]>> };

/** A key of the English words with its namespace: `common:log.done`. */
export type WordKey = { [N in Namespace]: `${N}:${Keys[N]}` }[Namespace];

/**
 * Puts a key in words. A key that the English words do not have is an error of the compiler, in templates too. Keys of the
 * namespace `N` may go without it; a function that is handed a `Translate` by any screen names the namespace.
 */
export type Translate<N extends Namespace = never> = (
  key: WordKey | Keys[N],
  values?: Readonly<Record<string, unknown>>,
) => string;

/**
 * Puts a key in words whose last part comes from data, such as a code of an earlier version, and says `otherwise` where
 * there are no words for it.
 */
export function wordOr(t: Translate, key: `${Namespace}:${string}`, otherwise: string, values = {}): string {
  return t(key as WordKey, { ...values, defaultValue: otherwise });
}
