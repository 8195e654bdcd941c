import { type Clause, clausesOf } from './clauses';
import { detect } from './detect';
import { decodeEntities } from './entities';
import type { IncomingMail } from './evidence';
import { fold } from './fold';
import { ownWords } from './own-words';
import { MAX_LENGTH } from './plain';
import { readSubject, type Subject } from './subject';

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;

/** A mail, read once for all who look for marks. */
export interface MailText {
  from: string;
  /** Folded words of the sender's address and name, to know them in the third person. */
  names: ReadonlySet<string>;
  subject: Subject;
  /** The writer's own words, folded, without quotations. */
  text: string;
  /** The same as it was written. */
  written: string;
  /** By its small words; null where they do not say. */
  language: string | null;
  clauses: Clause[];
  addresses: string[];
}

export function readMail({ from, subject, snippet }: IncomingMail): MailText {
  const address = (from?.address ?? '').trim().toLowerCase().slice(0, 320);
  const written = ownWords(
    decodeEntities((snippet ?? '').slice(0, MAX_LENGTH))
      .normalize('NFKC')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, ''),
  );
  const local = address.split('@')[0] ?? '';
  const names = [...fold(local).split(/[^\p{L}]+/u), ...fold((from?.name ?? '').slice(0, 200)).split(/\s+/)];
  const own = decodeEntities((subject ?? '').slice(0, MAX_LENGTH));
  const text = fold(written);
  const language = detect(text);
  return {
    from: address,
    names: new Set(names.filter((name) => name.length > 2)),
    subject: readSubject(own),
    text,
    language,
    written,
    clauses: clausesOf(written, language),
    addresses: addressesIn(`${written} ${own}`),
  };
}

/** Addresses in a text, lower-case, each once. */
function addressesIn(text: string): string[] {
  return [
    ...new Set(
      [...text.slice(0, 2 * MAX_LENGTH).matchAll(ADDRESS)].map(([each]) => each.toLowerCase().replace(/\.$/, '')),
    ),
  ];
}
