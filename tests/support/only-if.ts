import { describe, it } from 'vitest';

/** Where `holds` is false a suite is skipped and its name says why: `npm test` counts a skip without a reason as failed. */
export function describeIf(holds: unknown, why: string): (name: string, body: () => void) => void {
  return (name, body) => void (holds ? describe(name, body) : describe.skip(`${name} (skipped: ${why})`, body));
}

/** The same for one test. */
export function itIf(holds: unknown, why: string): (name: string, body: () => void | Promise<void>) => void {
  return (name, body) => void (holds ? it(name, body) : it.skip(`${name} (skipped: ${why})`, body));
}
