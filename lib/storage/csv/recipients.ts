import type { CsvTable } from './table';

/**
 * A recipient as mail programs write it, with the sign that ends it: "Ann Lee <ann@…>", "\"Lee, Ann\" <ann@…>", "ann@…".
 */
const RECIPIENT =
  /\s*(?:(?:"([^"\n]{0,200})"|([^"<>@;\n]{0,200}))\s*<([^<>\s]{1,400}@[^<>\s]{1,400})>|([^<>\s"',;|]{1,400}@[^<>\s"',;|]{1,400}))[ \t]*(?:([,;])\s*|\n\s*|$)/y;

/** "1. ", "- ": before the lines of a list. */
const LIST_MARK = /^(?:\d{1,4}[.)]|[-*•])\s+/;

/** A list of recipients, as copied from the head of a mail, as a table; null where the text is something else. */
export function readRecipients(text: string): CsvTable | null {
  const rows: string[][] = [];
  let isList = false;
  RECIPIENT.lastIndex = 0;
  for (let end = 0; end < text.length; end = RECIPIENT.lastIndex) {
    const found = RECIPIENT.exec(text);
    if (!found) return null;
    const [, quoted, words = '', bracketed, bare = '', sign] = found;
    // One address a line is a column.
    isList ||= bracketed !== undefined || sign !== undefined;
    rows.push([(quoted ?? words).replace(LIST_MARK, '').trim(), bracketed ?? bare]);
  }
  return isList ? { header: ['Name', 'Email'], rows, lines: rows.map((_, index) => index + 1), broken: null } : null;
}
