import { answersTo, type Question, type QuestionAnswer } from '@/lib/domain/prospect/question';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';

export interface RowAnswersProps {
  name: string;
  question: Question;
  successor: string | null;
  onAnswer: (answer: QuestionAnswer) => void;
}

/** The right acts for a question, on the row that asks it. */
export function RowAnswers({ name, question, successor, onAnswer }: RowAnswersProps) {
  const { t } = useTranslation('common');
  return (
    <span className="nt-row-answers">
      {answersTo(question, successor).map((answer, index) => (
        <Button
          key={answer}
          size="s"
          look={index === 0 ? 'tonal' : 'quiet'}
          aria-label={t('action.for', { action: t(`answer.${answer}`), name })}
          onClick={() => onAnswer(answer)}
        >
          {t(`answer.${answer}`)}
        </Button>
      ))}
    </span>
  );
}
