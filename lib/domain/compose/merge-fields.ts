import { givenName } from './person-name';

/** What a template may say about its reader. */
export interface MergeValues {
  name: string;
  company: string;
  /** Their position. */
  title?: string;
}

/** The fields there are, as they stand between double braces. */
export const MERGE_FIELDS = ['firstName', 'name', 'company', 'title'] as const;
/** One of {@link MERGE_FIELDS}. */
export type MergeField = (typeof MERGE_FIELDS)[number];

/** `firstName` → `{{firstName}}`. */
export function mergeFieldText(field: MergeField): string {
  return `{{${field}}}`;
}

const FIELD = /\{\{\s{0,3}([A-Za-z]{1,30})\s{0,3}\}\}/g;

/** Each field with its value; what is not known is empty. */
export function mergeFieldValues({ name, company, title = '' }: MergeValues): Record<MergeField, string> {
  return { firstName: givenName(name), name: name.trim(), company, title };
}

/** Puts something in the place of every field, ours or not. */
export function replaceFields(text: string, replace: (field: string) => string): string {
  return text.replace(FIELD, (_, field: string) => replace(field));
}

/** What stands in the place of a field that is not known: a gap the rep sees is better than "Hi ,". */
export function gapText(field: string): string {
  return `[${field}]`;
}

/**
 * Fills `{{firstName}}`, `{{name}}`, `{{company}}` and `{{title}}`. An unknown field, or one without a value, becomes `[company]`,
 * which the rep sees before sending.
 */
export function fillMergeFields(text: string, reader: MergeValues): string {
  const values: Record<string, string> = mergeFieldValues(reader);
  return replaceFields(text, (field) =>
    Object.hasOwn(values, field) && values[field] ? values[field] : gapText(field),
  );
}

/** Whether a text decides by conditions (`{% if company %}`): only then is the library that reads them loaded. */
export function hasConditions(text: string): boolean {
  return text.includes('{%');
}

/** What stands between or after double braces and is no field of ours, as written; each once. */
export function unknownMergeFields(text: string): string[] {
  const known: readonly string[] = MERGE_FIELDS;
  const rest = text.replace(FIELD, (whole, field: string) => (known.includes(field) ? '' : whole));
  return [...new Set(rest.match(/\{\{[^{}\n]{0,40}\}{0,2}/g) ?? [])];
}
