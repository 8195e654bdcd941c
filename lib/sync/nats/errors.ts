import { errors } from '@nats-io/nats-core';
import { WireError } from '../wire';

/** The server's words where one subject may hold one message. Code 10077 covers all limits, so the words decide. */
const KNOWN = /maximum messages per subject/i;
const FULL = /maximum (bytes|messages)|insufficient (storage )?resources|resource limits exceeded|no space left/i;
const TOO_LARGE = /max(imum)?[ _]payload|message size exceeds/i;
const NO_STREAM = 10059;
const NO_MESSAGE = 10037;

function codeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'number' ? error.code : null;
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Whether the server refused a second message of one subject. */
export const isKnown = (error: unknown): boolean => KNOWN.test(words(error));
/** Whether there is no such message. */
export const isNoMessage = (error: unknown): boolean => codeOf(error) === NO_MESSAGE;

function isRefused(error: unknown): boolean {
  const refusals = [errors.AuthorizationError, errors.PermissionViolationError, errors.UserAuthenticationExpiredError];
  if (refusals.some((kind) => error instanceof kind)) return true;
  if (/authorization violation|permissions violation/i.test(words(error))) return true;
  return error instanceof Error && error.cause !== undefined && isRefused(error.cause);
}

/** Names what the client threw. Anything unknown counts as unreachable: trying again is harmless. */
export function toWireError(error: unknown): WireError {
  if (error instanceof WireError) return error;
  const cause = { cause: error };
  if (isRefused(error)) return new WireError('not-admitted', 'The server does not admit this machine', cause);
  if (codeOf(error) === NO_STREAM) return new WireError('no-stream', 'The server has no stream of this team', cause);
  if (TOO_LARGE.test(words(error))) return new WireError('too-large', 'The server takes no message that large', cause);
  if (FULL.test(words(error))) return new WireError('stream-full', 'The stream is full', cause);
  return new WireError('unreachable', `The server does not answer: ${words(error)}`, cause);
}

/** Runs `work`, letting only {@link WireError} out. */
export async function withWireErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toWireError(error);
  }
}
