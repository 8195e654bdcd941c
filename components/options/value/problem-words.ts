import { MOST_TAGS, TAG_LENGTH } from '@/lib/domain/compose/item-tags';
import { VALUE_LIMITS, type ValueItemProblem } from '@/lib/domain/compose/value-item';
import type { Translate } from '@/lib/i18n/keys';

/** What is wrong with a field and what would be right. */
export function problemWords(t: Translate, problem: ValueItemProblem): string {
  switch (problem.problem) {
    case 'empty':
      return problem.field === 'title' ? t('options:value.problem.noTitle') : t('options:value.problem.nothing');
    case 'not-a-link':
      return t('options:value.problem.notALink');
    case 'unknown-field':
      return t('options:value.problem.unknownField', { what: problem.what });
    case 'too-long':
      if (problem.field === 'tags') return t('options:value.problem.tags', { most: MOST_TAGS, letters: TAG_LENGTH });
      return t('options:value.problem.tooLong', { most: VALUE_LIMITS[problem.field] });
  }
}
