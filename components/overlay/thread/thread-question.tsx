import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { Command } from '@/lib/domain/log/commands';
import type { Question } from '@/lib/domain/prospect/question';
import type { ThreadAct } from './thread-act';

export interface ThreadQuestionProps {
  name: string;
  enrollmentId: string;
  question: Question;
  onAct: (act: ThreadAct) => void;
}

type Answer = 'go-on' | 'replied' | 'opted-out';
const ANSWERS: Record<Question, readonly Answer[]> = {
  'colleague-replied': ['go-on', 'replied'],
  'asked-to-stop': ['opted-out', 'replied', 'go-on'],
};

/** What only the rep can say of an answer that came in; until then nobody is nudged. */
export function ThreadQuestion({ name, enrollmentId, question, onAct }: ThreadQuestionProps) {
  const { t } = useTranslation('overlay');
  const command = (answer: Answer): Command =>
    answer === 'go-on' ? { type: 'resume', enrollmentId } : { type: 'finish', enrollmentId, reason: answer };
  const said = (answer: Answer) =>
    answer === 'go-on'
      ? t('said.resumed', { name })
      : t('said.finished', { name, reason: t(`common:finish.${answer}`) });
  return (
    <fieldset className="nt-thread-log">
      <legend>{t(`common:question.${question}`)}</legend>
      <div className="nt-thread-buttons">
        {ANSWERS[question].map((answer, index) => (
          <Button
            key={answer}
            size="s"
            look={index === 0 ? 'tonal' : 'quiet'}
            aria-label={t('common:action.for', { action: t(`thread.question.${answer}`), name })}
            onClick={() => onAct({ commands: [command(answer)], said: said(answer) })}
          >
            {t(`thread.question.${answer}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
