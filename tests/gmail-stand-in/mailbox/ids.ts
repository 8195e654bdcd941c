import { randomBytes } from 'node:crypto';

/** Gmail's hex ids are the server's time in ms (11 digits) and five more. */
export function legacyId(now: number): string {
  return now.toString(16).padStart(11, '0').slice(-11) + randomBytes(3).toString('hex').slice(0, 5);
}

/** `thread-f:` and `msg-f:` ids are the hex id in decimal. */
export function decimal(legacy: string): string {
  return BigInt(`0x${legacy}`).toString();
}

export function rfcId(host: string): string {
  return `<${randomBytes(12).toString('hex')}@${host}>`;
}
