import type { Insertable } from './compose-context';
import { gapText, MERGE_FIELDS } from './merge-fields';

/** Words in square brackets, but for a footnote's number and the text of a link in Markdown. */
const BRACKETS = /\[([^[\]\n]{1,80})\](?!\()/g;
/** What is left of a field or a condition that nobody filled. */
const BRACES = /\{\{[^{}\n]{0,80}\}\}|\{%[^%\n]{0,80}%\}/g;

/** What a filled text still asks the rep to fill in, as written; each once. */
export function gapsIn(text: string): string[] {
  const brackets = [...text.matchAll(BRACKETS)].flatMap(([whole, inner = '']) => (/\p{L}/u.test(inner) ? [whole] : []));
  return [...new Set([...brackets, ...(text.match(BRACES) ?? [])])];
}

/**
 * Gaps of a draft that come from what was inserted: brackets of the rep's own are none.
 * @param inserts what the rep may have put in
 */
export function gapsInDraft(draft: string, inserts: readonly Pick<Insertable, 'text'>[]): string[] {
  const ours = new Set([...MERGE_FIELDS.map(gapText), ...inserts.flatMap(({ text }) => gapsIn(text))]);
  return gapsIn(draft).filter((gap) => gap.startsWith('{') || ours.has(gap));
}
