import type { RowNudge } from '../nudge-row/row-nudge';

/** A phone number as `tel:` wants it (RFC 3966): digits with a leading plus, an extension apart. Null without digits. */
export function telUrl(phone: string): string | null {
  const [main = '', extension] = phone.split(/\s*(?:ext\.?|x|#|;ext=)\s*/i);
  const digits = main
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');
  if (!/\d/.test(digits)) return null;
  const inner = extension?.replace(/\D/g, '');
  return `tel:${digits}${inner ? `;ext=${inner}` : ''}`;
}

/** The prospect's profile, or a search for them by name and company. */
export function linkedInUrl({ details, name, company, address }: RowNudge): string {
  if (details.linkedIn) return details.linkedIn;
  const words = name ? `${name} ${company}`.trim() : address;
  return `https://www.linkedin.com/search/results/people/?keywords=${encodeURIComponent(words)}`;
}
