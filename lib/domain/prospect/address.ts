/**
 * An address with its domain in ASCII (IDNA, RFC 5890): `info@müller.example` and `info@xn--mller-kva.example` are one.
 * Where the domain is none, the text as it is.
 */
export function asciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 0 || !/[^\u0020-\u007e]/.test(domain) || /[\s/?#@:\\]/.test(domain)) return address;
  try {
    return `${address.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    return address;
  }
}

const GMAIL = new Set(['gmail.com', 'googlemail.com']);

/** Whether an address (lower-case) is one of Gmail's own, whose mailbox answers to many spellings. */
export const isGmail = (address: string): boolean => GMAIL.has(address.slice(address.lastIndexOf('@') + 1));

/**
 * The mailbox an address (lower-case) leads to, as one text for all spellings: at Gmail dots, a plus tag and
 * googlemail.com make no difference. Other mail systems' addresses stay as they are.
 */
export function mailboxOf(address: string): string {
  if (!isGmail(address)) return address;
  const local = address.slice(0, address.lastIndexOf('@')).replace(/\+.*/, '');
  return `${local.replaceAll('.', '')}@gmail.com`;
}

/** Whether one of the addresses leads to the same mailbox as this one. */
export const reaches = (addresses: readonly string[], address: string): boolean =>
  addresses.some((each) => mailboxOf(each) === mailboxOf(address));
