/**
 * What only the rep can say of a mail that came in. Each is a reason to pause. Apart from the schemas, so that what runs in
 * Gmail's page carries no validator.
 */
export const QUESTIONS = [
  'colleague-replied',
  'asked-to-stop',
  'somebody-answered',
  'unclear-answer',
  'long-absence',
  'left-company',
  'maybe-bounced',
  'maybe-meeting',
  'meeting-off',
] as const;
/** One of {@link QUESTIONS}. */
export type Question = (typeof QUESTIONS)[number];

/** Whether a pause reason is a question. */
export const isQuestion = (reason: string | null): reason is Question => QUESTIONS.some((each) => each === reason);

/** The question an enrollment waits for, if it does. */
export function questionOf({ state, pauseReason }: { state: string; pauseReason: string | null }): Question | null {
  return state === 'paused' && isQuestion(pauseReason) ? pauseReason : null;
}

/** An answer the rep can give. `go-on` resumes; `stay-away` waits for the day named; the others finish or take somebody up. */
export type QuestionAnswer =
  | 'go-on'
  | 'stay-away'
  | 'take-up'
  | 'replied'
  | 'opted-out'
  | 'bounced'
  | 'meeting-booked'
  | 'removed'
  | 'lost';

const ANSWERS: Record<Question, readonly QuestionAnswer[]> = {
  'colleague-replied': ['go-on', 'replied'],
  'asked-to-stop': ['opted-out', 'replied', 'go-on'],
  'somebody-answered': ['replied', 'go-on'],
  'unclear-answer': ['replied', 'go-on', 'stay-away'],
  'long-absence': ['stay-away', 'go-on', 'lost'],
  'left-company': ['take-up', 'removed', 'go-on'],
  'maybe-bounced': ['bounced', 'go-on'],
  'maybe-meeting': ['meeting-booked', 'replied', 'go-on'],
  'meeting-off': ['replied', 'lost', 'go-on'],
};

/** The right acts for a question, the likeliest first. Without a successor's address nobody can be taken up. */
export function answersTo(question: Question, successor: string | null): readonly QuestionAnswer[] {
  return ANSWERS[question].filter((each) => each !== 'take-up' || successor !== null);
}
