import type { Insertable } from './compose-context';
import { fillMergeFields, type MergeValues } from './merge-fields';

/** Lines at least this long (characters) identify a text; shorter ones may be a greeting or a farewell. */
const TELLING = 25;

/**
 * Whether a draft contains this item: its link, or, for an item without a link, one long line as filled in for the
 * reader. All other text may be changed.
 */
export function isInDraft({ text, url }: Insertable, draft: string, reader: MergeValues): boolean {
  if (url !== null) return draft.includes(url);
  const written = flat(draft);
  const filled = fillMergeFields(text, reader);
  // What stands between two conditions is in the draft or is not, each by itself.
  const lines = filled.split(/\n|\{%[^%\n]*%\}/).map(flat);
  const telling = lines.filter((line) => line.length >= TELLING);
  return (telling.length > 0 ? telling : [flat(filled)]).some((line) => line !== '' && written.includes(line));
}

/**
 * The one item logged for a mail. An item new to this reader comes before one they had, and a link or case before the
 * template around it.
 */
export function valueItemInDraft(
  draft: string,
  inserts: readonly Insertable[],
  reader: MergeValues & { givenIds: readonly string[] },
): string | null {
  const rank = ({ id, kind }: Insertable) => (reader.givenIds.includes(id) ? 2 : 0) + (kind === 'template' ? 1 : 0);
  const found = inserts.filter((each) => isInDraft(each, draft, reader)).toSorted((a, b) => rank(a) - rank(b));
  return found[0]?.id ?? null;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
