import type { TFunction } from 'i18next';
import { VALUE_LIMITS, type ValueItemProblem } from '@/lib/domain/compose/value-item';

/** What is wrong with a field and what would be right. */
export function problemWords(t: TFunction, problem: ValueItemProblem): string {
  switch (problem.problem) {
    case 'empty':
      return problem.field === 'title' ? t('options:value.problem.noTitle') : t('options:value.problem.nothing');
    case 'not-a-link':
      return t('options:value.problem.notALink');
    case 'unknown-field':
      return t('options:value.problem.unknownField', { what: problem.what });
    case 'too-long':
      return t('options:value.problem.tooLong', { most: VALUE_LIMITS[problem.field] });
  }
}
