import fc from 'fast-check';
import type { Trouble } from './gmail-tab';

export const PEOPLE = ['ada@one.example', 'bo@two.example', 'cy@three.example'];

const who = fc.nat(PEOPLE.length - 1);
const tab = fc.nat(1);
const tapFirst = fc.boolean();
const trouble = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Trouble>('none') },
  { weight: 2, arbitrary: fc.constantFrom<Trouble>(400, 500, 'network', 'lost') },
);
/** Which of the mails it could be about; taken modulo their number. */
const which = fc.nat(20);
/** One thing that happens between a rep and Gmail, at random. */
export const Step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('send'), who, tab, trouble, tapFirst, saved: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), tapFirst }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send again'), which, tab, trouble, tapFirst }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('schedule'), who, tab, minutes: fc.integer({ min: 2, max: 90 }), tapFirst }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('reschedule'), which, minutes: fc.integer({ min: 2, max: 90 }), tapFirst }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel'), which, tapFirst }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reply'), which, early: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.constantFrom(2, 10, 40, 400, 7_200) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('worker stops') }) },
);
export type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;
