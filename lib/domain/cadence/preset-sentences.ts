/**
 * What preset steps gave as stored until November 2026: the English sentence itself. Kept to read cadences and backups
 * of that time; never changed, whatever the words say now.
 */
export const PRESET_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  steady: [
    'One problem they likely have, and how others in their trade solved it.',
    'A short example with a figure from a customer like them.',
    'An answer to the question their role asks most; a question about their own case.',
    'Something they can use without buying: a checklist, a template, a comparison.',
    'A thoughtful word on something they or their company published.',
    'A clear close: what you offer, that you will stop writing, and how to reach you later.',
  ],
  'cold-outbound': [
    'Why you write to them of all people, and one idea that fits their company.',
    'A second angle on the same idea: a result, with a figure and where it came from.',
    'A face to the name, and a useful article for their role.',
    'A direct answer to whether this is worth their time, in two minutes.',
    'A clear close, and one resource they may keep either way.',
  ],
  'complex-b2b': [
    'A view of a change in their market and what it means for their team.',
    'A connection with a sentence on why.',
    'Two questions that help them judge whether the problem is theirs.',
    'A case from a company of their size: the situation, the steps, the figures.',
    'What a colleague in another role would want to know before deciding.',
    'An introduction to someone who solved the same problem.',
    'A calculation of what the problem costs, with the numbers left for them to fill in.',
    'A walk through that calculation with their own numbers.',
    'Answers for the people who have to agree: security, legal, finance.',
    'News from their trade, with a line on what follows from it.',
    'An offer of a small first step with little risk.',
    'A clear close, a summary a colleague can be handed, and when to speak again.',
  ],
  'simple-b2c': [
    'The offer in three lines, with the price and what is included.',
    'The answer to the question buyers ask most.',
    'What other buyers say, a comparison of the options, and a clear close.',
  ],
  'after-meeting': [
    'A recap: what was said, what was agreed, who does what by when.',
    'Something new on a point they raised: a document, a figure, a name.',
    'Help with what stands in the way on their side.',
    'A simple choice of next steps, including not now.',
  ],
  inbound: [
    'An answer to what they asked for, while they are looking.',
    'The same answer in writing, with what they asked for attached.',
    'One question about their case, and what it changes in the answer.',
    'An example close to their request, with a price range.',
    'A proposal of a time to look at it together.',
    'A clear close, with how to start by themselves.',
  ],
  parked: ['One thing worth their time that is new since you last spoke.'],
};
