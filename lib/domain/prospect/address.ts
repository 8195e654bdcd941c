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
