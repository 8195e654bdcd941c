const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/**
 * Delay before the next attempt after `failures` in a row, ms: doubled each time, at most 15 min, multiplied by 0.5 to
 * 1 at random, so that the machines of a team do not reconnect at once.
 *
 * @param random 0 up to 1
 */
export function backoffMs(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * random);
}
