/**
 * Gmail's ids. `msg-f:`/`thread-f:` ids are the legacy hex id as a decimal number; `msg-a:`/`thread-a:` ids are made by the
 * page and their hex is known to the server only.
 */
import { CAPS } from './caps';
import type { Node } from './normalise';

const MESSAGE_ID = /^msg-[af]:(?!bump-)[\w-]+$/;
const THREAD_ID = /^thread-[af]:[\w-]+/;
const DECIMAL = /^\d{15,20}$/;
const HEX = /^[0-9a-f]{14,16}$/;

/** A message's id, or undefined. `msg-a:bump-…` marks no message and is none. */
export function messageId(node: Node): string | undefined {
  return typeof node === 'string' && node.length <= CAPS.id && MESSAGE_ID.test(node) ? node : undefined;
}

/** A thread's id without what follows `|` (the message's, with conversation view off), or undefined. */
export function threadId(node: Node): string | undefined {
  if (typeof node !== 'string' || node.length > CAPS.id * 2) return undefined;
  const id = THREAD_ID.exec(node)?.[0];
  return id !== undefined && id.length <= CAPS.id && (id.length === node.length || node[id.length] === '|')
    ? id
    : undefined;
}

/** A legacy id as Gmail's address bar and old interfaces have it: hex digits. */
export function legacyHex(node: Node): string | undefined {
  return typeof node === 'string' && HEX.test(node) ? node : undefined;
}

/** `1709452269766466422` → `17b931f00e7f1b76`. */
export function decimalToHex(node: Node): string | undefined {
  if (typeof node !== 'string' || !DECIMAL.test(node)) return undefined;
  return BigInt(node).toString(16);
}

/** The legacy id of a `msg-f:` or `thread-f:` id; undefined for ids made by the page. */
export function legacyOf(id: string): string | undefined {
  const [kind, number] = id.split(':');
  return kind?.endsWith('-f') ? decimalToHex(number) : undefined;
}

/** `17b9…` → `thread-f:1709…`. Right only for threads whose id the server made. */
export function threadOfLegacy(hex: string): string | undefined {
  return legacyHex(hex) === undefined ? undefined : `thread-f:${BigInt(`0x${hex}`)}`;
}

const BASE_40 = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const BASE_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const ROUTE_TOKEN = /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{16,120}$/;

/**
 * The thread id behind a token of the address bar (`#inbox/FMfcg…`): a number written in base 40, whose base-64 digits are
 * the text `f:1709…` in base 64. Undefined for anything else.
 */
export function threadOfRouteToken(token: string): string | undefined {
  if (!ROUTE_TOKEN.test(token)) return undefined;
  let number = 0n;
  for (const letter of token) number = number * 40n + BigInt(BASE_40.indexOf(letter));
  let base64 = '';
  for (; number > 0n; number /= 64n) base64 = BASE_64[Number(number % 64n)] + base64;
  try {
    // A list view's token names several things, separated by `|`; the first is the thread.
    const [name = ''] = atob(base64).split('|');
    return threadId(name.startsWith('thread-') ? name : `thread-${name}`);
  } catch {
    return undefined;
  }
}
