/** What a template may say about its reader. */
export interface MergeValues {
  name: string;
  company: string;
}

/** The fields there are, as they stand between double braces. */
export const MERGE_FIELDS = ['firstName', 'name', 'company'] as const;
/** One of {@link MERGE_FIELDS}. */
export type MergeField = (typeof MERGE_FIELDS)[number];

/** `firstName` → `{{firstName}}`. */
export function mergeFieldText(field: MergeField): string {
  return `{{${field}}}`;
}

const FIELD = /\{\{\s{0,3}([A-Za-z]{1,30})\s{0,3}\}\}/g;

/**
 * Fills `{{firstName}}`, `{{name}}` and `{{company}}`. An unknown field, or one without a value, becomes `[company]`,
 * which the rep sees before sending.
 */
export function fillMergeFields(text: string, { name, company }: MergeValues): string {
  const values: Record<string, string> = { firstName: name.trim().split(/\s+/)[0] ?? '', name: name.trim(), company };
  return text.replace(FIELD, (_, field: string) =>
    Object.hasOwn(values, field) && values[field] ? values[field] : `[${field}]`,
  );
}

/** What stands between or after double braces and is no field of ours, as written; each once. */
export function unknownMergeFields(text: string): string[] {
  const known: readonly string[] = MERGE_FIELDS;
  const rest = text.replace(FIELD, (whole, field: string) => (known.includes(field) ? '' : whole));
  return [...new Set(rest.match(/\{\{[^{}\n]{0,40}\}{0,2}/g) ?? [])];
}
