import * as z from 'zod/mini';
import { Instant } from '../time/time';
import { MOST_TAGS, TAG_LENGTH } from './item-tags';
import { hasConditions, unknownMergeFields } from './merge-fields';

/** A link to something they can use, a story of a customer like them, or a text to begin a mail with. */
export const VALUE_KINDS = ['link', 'case', 'template'] as const;
export const ValueKind = z.enum(VALUE_KINDS);
export type ValueKind = z.infer<typeof ValueKind>;

/** The part of a cadence an item is meant for. */
export const VALUE_STAGES = ['early', 'late', 'closing'] as const;
export const ValueStage = z.enum(VALUE_STAGES);
export type ValueStage = z.infer<typeof ValueStage>;

export const ValueTags = z
  .array(z.string().check(z.minLength(1), z.maxLength(TAG_LENGTH)))
  .check(z.maxLength(MOST_TAGS));

/** A value item: something the rep can give with a touch. Touches name it, so it is archived, never deleted. */
export const ValueItem = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Absent, like `text` and `order`, in rows of the first version. */
  kind: z._default(ValueKind, 'link'),
  title: z.string().check(z.maxLength(500)),
  url: z.nullable(z.string().check(z.maxLength(2_000))),
  /** What goes into a draft, with merge fields such as `{{firstName}}`. */
  text: z._default(z.string().check(z.maxLength(5_000)), ''),
  /** The rep's own note on when it helps. Never leaves the options page. */
  note: z.string().check(z.maxLength(5_000)),
  /** Industry, concern, language: by these words it is matched with people. Absent in rows of before there were any. */
  tags: z._default(ValueTags, []),
  /** Null = any. Absent like `tags`. */
  stage: z._default(z.nullable(ValueStage), null),
  order: z._default(z.int(), 0),
  createdAt: Instant,
  archivedAt: z.nullable(Instant),
});
export type ValueItem = z.infer<typeof ValueItem>;

/** What an item is called, where it is chosen or was given. */
export type ValueName = Pick<ValueItem, 'id' | 'title'>;

/** What the rep fills in. */
export type ValueItemInput = Pick<ValueItem, 'kind' | 'title' | 'url' | 'text' | 'note' | 'tags' | 'stage'>;
/** A field of the value item form. */
export type ValueItemField = 'title' | 'url' | 'text' | 'note' | 'tags';

/** Most characters of each field. */
export const VALUE_LIMITS: Readonly<Record<Exclude<ValueItemField, 'tags'>, number>> = {
  title: 100,
  url: 2_000,
  text: 5_000,
  note: 500,
};

/** `what`: the merge field that is none, as written. */
export type ValueItemProblem =
  | { field: ValueItemField; problem: 'empty' | 'too-long' | 'not-a-link' }
  | { field: 'text'; problem: 'unknown-field'; what: string };

/** What keeps an item from being saved, at most one thing a field; empty when it can be. */
export function valueItemProblems(input: ValueItemInput): ValueItemProblem[] {
  const { title, url, text } = input;
  const problems: ValueItemProblem[] = [];
  if (title.trim() === '') problems.push({ field: 'title', problem: 'empty' });
  if (url !== null && !isWebLink(url)) problems.push({ field: 'url', problem: 'not-a-link' });
  // Fields inside conditions are judged with them, where the library that reads them is loaded.
  const [what] = hasConditions(text) ? [] : unknownMergeFields(text);
  // A link alone is something to give; a title alone is not.
  if (text.trim() === '' && url === null) problems.push({ field: 'text', problem: 'empty' });
  else if (what !== undefined) problems.push({ field: 'text', problem: 'unknown-field', what });
  for (const field of ['title', 'url', 'text', 'note'] as const) {
    const tooLong = (input[field]?.length ?? 0) > VALUE_LIMITS[field];
    if (tooLong && !problems.some((each) => each.field === field)) problems.push({ field, problem: 'too-long' });
  }
  if (input.tags.length > MOST_TAGS || input.tags.some((tag) => tag.length > TAG_LENGTH))
    problems.push({ field: 'tags', problem: 'too-long' });
  return problems;
}

/** Whether a prospect could open it: the web alone, and no name or password in it. */
function isWebLink(url: string): boolean {
  if (/\s/.test(url) || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** What goes into a draft, merge fields unfilled: the text, and the link under it unless the text has it. */
export function textToInsert({ text, url }: Pick<ValueItem, 'text' | 'url'>): string {
  const link = url !== null && !text.includes(url) ? url : '';
  return [text.trim(), link].filter(Boolean).join('\n');
}
