import type { Cadence } from './cadence';
import { calendarDays, hours, preset, REACHABLE, withinHours, workingDays } from './preset-steps';

/**
 * The cadences a rep starts with, the default first. An update never overwrites a rep's copy. The waits are those of
 * the design page; what is known about them is in PRESET_EVIDENCE. No step is a mere reminder: each gives something.
 */
export const PRESETS: readonly Cadence[] = [
  preset('steady', 'Steady', 0, workingDays(5), [
    ['email', workingDays(0), 'One problem they likely have, and how others in their trade solved it.'],
    ['email', hours(24), 'A short example with a figure from a customer like them.', { window: REACHABLE }],
    ['call', workingDays(3), 'An answer to the question their role asks most; a question about their own case.'],
    ['email', workingDays(5), 'Something they can use without buying: a checklist, a template, a comparison.'],
    ['linkedin', workingDays(5), 'A thoughtful word on something they or their company published.'],
    ['email', workingDays(5), 'A clear close: what you offer, that you will stop writing, and how to reach you later.'],
  ]),
  preset('cold-outbound', 'Cold outbound', 1, workingDays(5), [
    ['email', workingDays(0), 'Why you write to them of all people, and one idea that fits their company.'],
    ['email', workingDays(3), 'A second angle on the same idea: a result, with a figure and where it came from.'],
    ['linkedin', workingDays(2), 'A face to the name, and a useful article for their role.'],
    ['call', workingDays(3), 'A direct answer to whether this is worth their time, in two minutes.'],
    ['email', workingDays(4), 'A clear close, and one resource they may keep either way.'],
  ]),
  preset('complex-b2b', 'Complex B2B', 2, workingDays(10), [
    ['email', workingDays(0), 'A view of a change in their market and what it means for their team.'],
    ['linkedin', workingDays(1), 'A connection with a sentence on why.'],
    ['call', workingDays(2), 'Two questions that help them judge whether the problem is theirs.'],
    ['email', workingDays(3), 'A case from a company of their size: the situation, the steps, the figures.'],
    ['call', workingDays(3), 'What a colleague in another role would want to know before deciding.'],
    ['linkedin', workingDays(3), 'An introduction to someone who solved the same problem.', { optional: true }],
    ['email', workingDays(4), 'A calculation of what the problem costs, with the numbers left for them to fill in.'],
    ['call', workingDays(4), 'A walk through that calculation with their own numbers.'],
    ['email', workingDays(5), 'Answers for the people who have to agree: security, legal, finance.'],
    ['linkedin', workingDays(5), 'News from their trade, with a line on what follows from it.', { optional: true }],
    ['call', workingDays(5), 'An offer of a small first step with little risk.', { optional: true }],
    ['email', workingDays(5), 'A clear close, a summary a colleague can be handed, and when to speak again.'],
  ]),
  preset('simple-b2c', 'Simple B2C', 3, workingDays(5), [
    ['email', workingDays(0), 'The offer in three lines, with the price and what is included.'],
    ['message', workingDays(2), 'The answer to the question buyers ask most.'],
    ['email', workingDays(5), 'What other buyers say, a comparison of the options, and a clear close.'],
  ]),
  preset('after-meeting', 'After a meeting or proposal', 4, workingDays(5), [
    ['email', workingDays(0), 'A recap: what was said, what was agreed, who does what by when.'],
    ['email', workingDays(2), 'Something new on a point they raised: a document, a figure, a name.'],
    ['call', workingDays(3), 'Help with what stands in the way on their side.'],
    ['email', workingDays(5), 'A simple choice of next steps, including not now.'],
  ]),
  preset('inbound', 'Inbound', 5, workingDays(5), [
    ['call', withinHours(1), 'An answer to what they asked for, while they are looking.', { window: null }],
    ['email', workingDays(0), 'The same answer in writing, with what they asked for attached.'],
    ['call', workingDays(1), 'One question about their case, and what it changes in the answer.'],
    ['email', workingDays(1), 'An example close to their request, with a price range.'],
    ['call', workingDays(2), 'A proposal of a time to look at it together.'],
    ['email', workingDays(3), 'A clear close, with how to start by themselves.'],
  ]),
  preset('parked', 'Parked', 6, workingDays(10), [
    ['email', calendarDays(75), 'One thing worth their time that is new since you last spoke.'],
  ]),
];
