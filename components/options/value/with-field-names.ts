import { gapText, MERGE_FIELDS, replaceFields } from '@/lib/domain/compose/merge-fields';
import type { Translate } from '@/lib/i18n/keys';

/** A text to be read in a list: `[First name]` in the place of `{{firstName}}`. */
export function withFieldNames(t: Translate<'options'>, text: string): string {
  return replaceFields(text, (name) => {
    const field = MERGE_FIELDS.find((each) => each === name);
    return gapText(field ? t(`options:value.mergeField.${field}`) : name);
  });
}
