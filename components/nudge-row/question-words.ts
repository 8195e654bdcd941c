import type { Question } from '@/lib/domain/prospect/question';
import { formatLongDay } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';

/** What was seen, and what the rep is asked: "Away until 15 June 2027. Wait, or go on?" */
export function questionWords(
  t: Translate,
  question: Question,
  named: { returns?: string | null | undefined; successor?: string | null | undefined },
  locale: string,
): string {
  if (question === 'left-company' && named.successor)
    return t('common:question.left-company-named', { successor: named.successor });
  if (question === 'long-absence' && named.returns)
    return t('common:question.long-absence-named', { day: formatLongDay(locale, named.returns) });
  return t(`common:question.${question}`);
}
