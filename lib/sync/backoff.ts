const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait after so many failures in a row, ms: twice as long each time, up to a quarter of an hour, and anywhere
 * between half of that and all of it, so that a team's machines do not come back all at once.
 * @param random 0 up to 1
 */
export function backoffMs(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * random);
}
