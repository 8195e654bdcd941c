import * as z from 'zod/mini';
import { asciiDomain } from '@/lib/domain/prospect/address';

const AnAddress = z.lazy(() => z.email({ pattern: z.regexes.unicodeEmail }).check(z.maxLength(320)));
/** No stray dots or brackets before the sign; after it a host name of at least two labels, in any script. */
const IS_FORMED =
  /^(?!\.)(?![^@]*\.[.@])[^<>]+@(?:(?!-)[\p{L}\p{M}\p{N}_-]+(?<!-)\.)+(?!-)[\p{L}\p{M}\p{N}-]{2,}(?<!-)$/u;
const LONGEST_CELL = 5_000;
/** What separates several addresses in one cell: Google writes ":::", others a bar, a slash or a line. */
const BETWEEN = /[\s,;|<、，；]+|:::|\/(?=[^\s/@]+@)|&(?=[^\s@]+@)/;
/** Signs around an address: quotes, brackets, marks of a list. */
const AROUND = /^["'`«»“”„‘’‚<>()[\]{}*•·.:\\-]+|["'`«»“”„‘’<>()[\]{}*.:!?。、\\]+$/g;
const SCHEME = /^(?:(?:mailto|smtp|e-?mail|mail|to|sip):|=hyperlink\(|[\w-]{1,30}":")/i;

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Formatting characters that no one sees (zero width, soft hyphen, direction marks), wide forms, and HTML, gone. */
function visible(cell: string): string {
  return cell
    .slice(0, LONGEST_CELL)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/<a\s[^>]*>|<\/a>/gi, ' ');
}

/** One address in its one form, or null where the part is none. */
function clean(part: string): string | null {
  let text = part;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(AROUND, '').replace(SCHEME, '');
  }
  // "mailto:ann@…?subject=Hi", and what a link encodes.
  const plain = text.replace(/\?.*$/, '').replace(/%40/g, '@').toLowerCase();
  const address = asciiDomain(plain);
  return AnAddress.safeParse(address).success && IS_FORMED.test(address) ? address : null;
}

/** The addresses of one cell. */
export interface AddressCell {
  good: string[];
  /** Parts that look like addresses and are none; the whole cell where nothing in it is one. */
  bad: string[];
  /** The words around a single address, as in "Ann Example <ann@…>" or "(ann@…)"; empty otherwise. */
  name: string;
}

/** All addresses of a cell, each in its one form: no `mailto:`, quotes, brackets, invisible signs or full stops around it. */
export function cleanAddresses(cell: string): AddressCell {
  const text = visible(cell);
  // "[ann@…](mailto:ann@…)": a link of Markdown, read once.
  const parts = text
    .replace(/\]\(/g, ' ')
    .split(BETWEEN)
    .filter((part) => part !== '');
  const good: string[] = [];
  const rest: string[] = [];
  for (const part of parts) {
    const address = part.includes('@') || part.includes('%40') ? clean(part) : null;
    if (address) good.push(address);
    else rest.push(part);
  }
  const distinct = [...new Set(good)];
  const wrong = good.length > 0 ? rest.filter((part) => part.includes('@')) : text.trim() === '' ? [] : [cell];
  const words = /^\s*["']?([^"'<([@]+?)["']?\s*[<([][^<>()[\]]+@/.exec(text)?.[1] ?? '';
  return { good: distinct, bad: wrong, name: distinct.length === 1 ? words.trim() : '' };
}
