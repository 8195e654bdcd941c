import { expect, it } from 'vitest';
import { answersTo, isQuestion, QUESTIONS, questionOf } from '@/lib/domain/prospect/question';

it.each([
  ['colleague-replied', ['go-on', 'replied']],
  ['asked-to-stop', ['opted-out', 'replied', 'go-on']],
  ['somebody-answered', ['replied', 'go-on']],
  ['unclear-answer', ['replied', 'go-on', 'stay-away']],
  ['long-absence', ['stay-away', 'go-on', 'lost']],
  ['left-company', ['take-up', 'removed', 'go-on']],
  ['maybe-bounced', ['bounced', 'go-on']],
  ['maybe-meeting', ['meeting-booked', 'replied', 'go-on']],
  ['meeting-off', ['replied', 'lost', 'go-on']],
] as const)('%s can be answered by %j', (question, answers) => {
  expect(answersTo(question, 'bob@acme.example')).toEqual(answers);
});

it('nobody can be taken up whose address is not known; all else can be answered still', () => {
  expect(answersTo('left-company', null)).toEqual(['removed', 'go-on']);
  expect(answersTo('meeting-off', null)).toEqual(['replied', 'lost', 'go-on']);
});

it('every question is a reason to ask, and no other reason is', () => {
  expect(QUESTIONS.every(isQuestion)).toBe(true);
  expect(['rep', 'out-of-office', '', null].some(isQuestion)).toBe(false);
});

it.each([
  ['paused', 'maybe-meeting', 'maybe-meeting'],
  ['paused', 'out-of-office', null],
  ['paused', null, null],
  ['finished', 'maybe-meeting', null],
])('%s for %s asks %s', (state, pauseReason, question) => {
  expect(questionOf({ state, pauseReason })).toBe(question);
});
