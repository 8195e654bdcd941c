/** What a template may say about its reader. */
export interface MergeValues {
  name: string;
  company: string;
}

/**
 * Fills `{{firstName}}`, `{{name}}` and `{{company}}`. What is not known, or no field of ours, stays in sight as
 * `[company]`: a gap the rep sees is better than "Hi ,".
 */
export function fillMergeFields(text: string, { name, company }: MergeValues): string {
  const values: Record<string, string> = { firstName: name.trim().split(/\s+/)[0] ?? '', name: name.trim(), company };
  return text.replace(/\{\{\s{0,3}([A-Za-z]{1,30})\s{0,3}\}\}/g, (_, field: string) =>
    Object.hasOwn(values, field) && values[field] ? values[field] : `[${field}]`,
  );
}
