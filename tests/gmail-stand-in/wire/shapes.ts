import { LONG, listOf, messageOf, type Shape, TEXTS } from './object-form.ts';

/** Shapes of the `/sync` bodies, read off the recordings of 2018 to 2020. */

const PEOPLE = listOf({});

const MESSAGE = messageOf({
  2: PEOPLE,
  3: PEOPLE,
  4: PEOPLE,
  6: LONG,
  8: messageOf({ 1: listOf({}) }),
  10: TEXTS,
  14: TEXTS,
  17: LONG,
  29: messageOf({ 6: messageOf({ 0: LONG }), 7: TEXTS }),
  30: LONG,
  53: LONG,
});

const THREAD = messageOf({ 2: LONG, 4: listOf(MESSAGE), 7: LONG, 14: messageOf({ 0: PEOPLE, 1: PEOPLE }) });

const LABEL_CHANGE = messageOf({ 0: TEXTS, 1: TEXTS, 2: TEXTS, 3: LONG });

const SAVED = messageOf({ 0: MESSAGE, 4: messageOf({ 0: LONG }) });

const OPERATION = messageOf({ 1: SAVED, 2: messageOf({ 0: THREAD }), 6: LABEL_CHANGE, 13: SAVED });

export const ACTIONS_REQUEST: Shape = messageOf({
  1: messageOf({ 0: listOf(messageOf({ 0: LONG, 1: messageOf({ 1: OPERATION }) })) }),
  2: messageOf({ 1: LONG }),
  3: messageOf({ 0: LONG, 2: LONG }),
});

const COUNTS = messageOf({ 0: listOf({}) });

const CHANGED_THREAD = messageOf({
  0: messageOf({
    2: messageOf({ 2: messageOf({ 0: TEXTS }), 4: LABEL_CHANGE, 6: messageOf({ 0: THREAD, 1: LONG }) }),
  }),
});

export const ACTIONS_ANSWER: Shape = messageOf({
  0: messageOf({ 0: listOf(messageOf({ 0: LONG, 3: LONG })) }),
  1: messageOf({ 5: listOf(CHANGED_THREAD), 7: LONG }),
  2: COUNTS,
});

export const LIST_ANSWER: Shape = messageOf({
  1: listOf(messageOf({ 1: LONG })),
  2: listOf(messageOf({ 0: THREAD, 1: LONG })),
  4: LONG,
  6: COUNTS,
  18: messageOf({ 0: LONG }),
});

const THREAD_SUMMARY = messageOf({
  0: messageOf({ 3: LONG }),
  1: listOf(messageOf({ 2: LONG, 3: TEXTS, 6: LONG, 15: LONG })),
});

const OPENED_MESSAGE = messageOf({
  1: messageOf({ 0: PEOPLE, 1: PEOPLE, 2: PEOPLE, 3: PEOPLE, 5: messageOf({ 1: listOf({}) }), 16: LONG }),
});

export const OPENED_ANSWER: Shape = messageOf({
  1: listOf(messageOf({ 1: THREAD_SUMMARY, 2: listOf(OPENED_MESSAGE) })),
});

/** `a6jdv` of the first page. */
export const FIRST_LIST: Shape = messageOf({
  0: messageOf({ 0: listOf(messageOf({ 4: THREAD, 12: LONG })), 15: LONG }),
});
