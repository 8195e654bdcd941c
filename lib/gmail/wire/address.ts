/** Addresses as Gmail writes them: `[1, address, name]`. */
import { CAPS } from './caps';
import { ADDRESS } from './indices';
import { at, type Node, repeated } from './normalise';
import type { WireAddress } from './records';

const ADDRESS_TEXT = /^[^\s@<>"]+@[^\s@<>"]+$/;

function addressText(node: Node): string | undefined {
  if (typeof node !== 'string' || node.length > CAPS.address * 2) return undefined;
  const trimmed = node.trim();
  return trimmed.length <= CAPS.address && ADDRESS_TEXT.test(trimmed) ? trimmed : undefined;
}

/** Whether a node is one address with its name, and not a list of them. */
export function isAddress(node: Node): boolean {
  return addressText(at(node, ADDRESS.address)) !== undefined;
}

/** One address, or null. */
export function address(node: Node): WireAddress | null {
  const found = addressText(at(node, ADDRESS.address));
  if (found === undefined) return null;
  const name = at(node, ADDRESS.name);
  return { address: found, name: typeof name === 'string' ? name.slice(0, CAPS.name).trim() : '' };
}

/** A list of addresses (or one standing alone), at most `limit`. */
export function addresses(node: Node, limit: number = CAPS.recipients): WireAddress[] {
  return repeated(node, isAddress, limit).flatMap((item) => address(item) ?? []);
}
