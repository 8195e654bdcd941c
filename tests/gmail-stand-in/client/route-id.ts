/** Gmail's ids in the address bar: base 40 of the base-64 text of `f:170945…`. */
const SHORT = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const LONG = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function rewrite(text: string, from: string, to: string): string {
  let value = 0n;
  for (const letter of text) value = value * BigInt(from.length) + BigInt(from.indexOf(letter));
  let result = '';
  const base = BigInt(to.length);
  while (value > 0n) {
    result = (to[Number(value % base)] ?? '') + result;
    value /= base;
  }
  return result;
}

/** `thread-f:123` (or `thread-a:r1|msg-a:r2`) to the token of a route. */
export function routeId(threadId: string): string {
  return rewrite(btoa(threadId.replace(/^thread-/, '')).replace(/=+$/, ''), LONG, SHORT);
}

/** A thread named by its 16 hex digits, as links from outside do: the number of its id. */
const LEGACY = /^[0-9a-f]{16}$/;

/** Null if the token is not one. */
export function threadIdOf(token: string): string | null {
  if (LEGACY.test(token)) return `thread-f:${BigInt(`0x${token}`)}`;
  if (!token || [...token].some((letter) => !SHORT.includes(letter))) return null;
  try {
    const text = atob(rewrite(token, SHORT, LONG));
    return /^[fa]:/.test(text) ? `thread-${text}` : null;
  } catch {
    return null;
  }
}
