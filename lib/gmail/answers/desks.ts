import addresses from './marks/addresses.json';
import { lettersOf } from './robots';

/** Whether nobody reads what is sent to an address: `no-reply@`, `ne-pas-repondre@`, `crm-noreply@`. */
export function isNoReply(address: string): boolean {
  const local = lettersOf(address);
  return addresses.noReply.some((each) => local.includes(each));
}

let desks: RegExp | null = null;

/** Robots and desks that answer for no person. */
export function isDesk(address: string): boolean {
  desks ??= new RegExp(`^(?:${addresses.desk.join('|').replaceAll('~', '\\w*')})(?![a-z])`);
  return isNoReply(address) || desks.test(address.toLowerCase());
}
