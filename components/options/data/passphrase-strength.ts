import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** How long a file withstands somebody who tries passphrases on it. */
export type Strength = 'weak' | 'fair' | 'good' | 'strong';

/** The least number of tries (log10) each takes. Several graphics cards together make
 * some 10^5 tries a second against the 600,000 rounds of a backup. */
const LEAST: readonly [Strength, number][] = [
  // Three centuries, three years, one day.
  ['strong', 15],
  ['good', 13],
  ['fair', 10],
];

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
/** More than this (characters) is strong, and slow to judge. */
const LONGEST = 100;

/** By how many tries it takes to come to it: common passwords, keyboard rows, dates and repetitions first. */
export function strengthOf(passphrase: string): Strength {
  const { guessesLog10 } = judge.check(passphrase.normalize('NFKC').slice(0, LONGEST));
  return LEAST.find(([, least]) => guessesLog10 >= least)?.[0] ?? 'weak';
}
