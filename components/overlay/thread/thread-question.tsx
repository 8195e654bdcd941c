import { answerCommands } from '@/components/acts/answer-commands';
import { questionWords } from '@/components/nudge-row/question-words';
import { Button } from '@/components/ui/button';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { answersTo, type Question, type QuestionAnswer } from '@/lib/domain/prospect/question';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ThreadAct } from './thread-act';

export interface ThreadQuestionProps {
  name: string;
  company: string;
  enrollment: Enrollment;
  question: Question;
  now: LocalDateTime;
  onAct: (act: ThreadAct) => void;
}

/** What only the rep can say of an answer that came in; until then nobody is nudged. */
export function ThreadQuestion({ name, company, enrollment, question, now, onAct }: ThreadQuestionProps) {
  const { t, i18n } = useTranslation('overlay');
  const { returns, successor = null } = enrollment;
  const asked = { ...enrollment, enrollmentId: enrollment.id, company };
  const said = (answer: QuestionAnswer) => {
    if (answer === 'go-on') return t('said.resumed', { name });
    if (answer === 'stay-away') return t('said.paused', { name });
    return t('said.finished', { name, reason: t(`common:finish.${answer === 'take-up' ? 'removed' : answer}`) });
  };
  return (
    <fieldset className="nt-thread-log">
      <legend>{questionWords(t, question, { returns, successor }, i18n.language)}</legend>
      <div className="nt-thread-buttons">
        {answersTo(question, successor).map((answer, index) => (
          <Button
            key={answer}
            size="s"
            look={index === 0 ? 'tonal' : 'quiet'}
            aria-label={t('common:action.for', { action: t(`common:answer.${answer}`), name })}
            onClick={() => onAct({ commands: answerCommands(asked, answer, now), said: said(answer) })}
          >
            {t(`common:answer.${answer}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
