/** A difference between the stand-in's traffic and the recordings that is allowed, and why. */
export interface Allowed {
  /** Which comparisons, by name. */
  kind: RegExp;
  side: 'extra' | 'missing';
  /** Which entries (`path type`). */
  entry: RegExp;
  reason: string;
}

export const ALLOWED: Allowed[] = [
  // Requests
  {
    kind: /request$/,
    side: 'missing',
    entry: /\/(35\/5|36\/3) number$/,
    reason: 'Marks of unknown meaning, always 0; sends and drafts of another account in the same months lack them.',
  },
  {
    kind: /request$/,
    side: 'missing',
    entry: /\/10\/\* \^io_im(c3)?$/,
    reason: 'Importance marks, which Gmail computes for mail to oneself; nothing depends on them.',
  },
  {
    kind: /^object form: (send of a draft|draft again): request$/,
    side: 'extra',
    entry: /^(0\/2|3\/\d|4|1\/0\/\*\/1\/1\/13\/0\/(41|42\/\d|51)) /,
    reason: 'Added to requests after January 2018, when these were recorded; those of 2019 have them.',
  },
  {
    kind: /^object form: (send of a draft|draft again): request$/,
    side: 'missing',
    entry: /^1\/0\/\*\/1\/1\/13\/5 compose-token$/,
    reason: 'In January 2018 the compose token stood beside the message; since 2019 it is inside, at 51.',
  },
  {
    kind: /^object form: send of a draft: request$/,
    side: 'missing',
    entry: /^2\//,
    reason: 'In January 2018 sends carried the page’s version too; since 2019 drafts alone do.',
  },
  {
    kind: /^object form: send of a draft: request$/,
    side: 'missing',
    entry: /\/10\/\* \^a$/,
    reason: 'Recorded with send-and-archive; here the send does not archive.',
  },
  {
    kind: /^object form: .*request$/,
    side: 'extra',
    entry: /\/1\/9 address$/,
    reason: 'The sender’s second address came after 2019; all requests of 2022 have it.',
  },
  {
    kind: /^object form: .*request$/,
    side: 'extra',
    entry: /^3\/0 digits$/,
    reason: 'The time of the request before came after 2019; all requests of 2022 have it.',
  },
  {
    kind: /^object form: new draft, conversation view off: request$/,
    side: 'missing',
    entry: /^2\/5 digits$/,
    reason: 'A number of unknown meaning, seen in this one recording.',
  },
  {
    kind: /^object form: send of a draft: (request|answer)$/,
    side: 'extra',
    entry: /\/([234]\/\*\/[012]|14\/1\/\*\/[01]) /,
    reason:
      'Here there are Cc, Bcc and names, which the recorded mail did not have; the array form is compared with them.',
  },
  // Answers
  {
    kind: /answer$|list$|page$/,
    side: 'missing',
    entry: /^([26]\/0\/\*\/(0 \^|3 number)|0\/[57]\/\d+\/0 \^)/,
    reason: 'Counts by label: the stand-in counts the labels it knows, not each account’s own, and no categories.',
  },
  {
    kind: /answer$|list$|page$|thread$/,
    side: 'missing',
    entry: /\/(10|3)\/\* \^(iim|io_(im|imc\d|lr|unim)|o|p_\w+|oc_unsub|unsub|hunsub|smartlabel_\w+)$/,
    reason: 'Labels of the recorded mails themselves (categories, importance, opened); none is read here.',
  },
  {
    kind: /^object form: (new draft, conversation view off: answer|send of a draft: answer|list|inbox in the first page)$/,
    side: 'missing',
    entry: /\/10\/\* \^(a|k|i|u|sq_ig_i_personal)$/,
    reason: 'Other mails of the recorded threads were archived, deleted or unread; the recorded send of 2018 archived.',
  },
  {
    kind: /^reply sent unsaved: answer$/,
    side: 'extra',
    entry: /\/10\/\* \^sq_ig_i_personal$/,
    reason: 'This recorded account has no inbox categories; the other accounts show this label.',
  },
  {
    kind: /answer$|list$|page$/,
    side: 'missing',
    entry: /\/(29\/\d(\/\w+|\/\*)?|44\/2|13|7|18|17) (number|digits)$/,
    reason: 'Numbers of Gmail’s own (spam and importance scores, last visit, number of attachments); meaning unknown.',
  },
  {
    kind: /answer$/,
    side: 'missing',
    entry: /\/4\/\*\/(33|47|19|5\/0\/[01]|14\/\*|15|3\/\*\/[012]) /,
    reason:
      'Belongs to the recorded thread (2018 ids, a mailing list’s reply-to, earlier mails), not to the draft or send.',
  },
  {
    kind: /list$|page$/,
    side: 'missing',
    entry: /\/4\/\*\/(11|12)\//,
    reason: 'Attachments and previews of links: the stand-in has none.',
  },
  {
    kind: /list$|page$/,
    side: 'missing',
    entry: /\/14\/[01]\/\*\/[01] (text|address)$|\/10\/\* \^f(_bt)?$|\/4\/\*\/15 rfc-id$/,
    reason: 'The recorded threads hold sent mails with Bcc; here one thread was only received.',
  },
  {
    kind: /page$/,
    side: 'missing',
    entry: /^0\/(4|6\/[01]|13|14|17) number$/,
    reason: 'Numbers about the list itself; meaning unknown.',
  },
  {
    kind: /: list$/,
    side: 'extra',
    entry: /\/10\/\* \^io_re$/,
    reason: 'The mail in this list was answered, those recorded were not; answers to replies show the label.',
  },
  {
    kind: /: list$/,
    side: 'missing',
    entry: /^1\/\*\/0\/(0 \^|1 |8\/0 |11 |12 |20 |21 |22 )/,
    reason: 'The labels of the recorded account and how each is shown.',
  },
  {
    kind: /thread$/,
    side: 'missing',
    entry: /\/(1\/0\/9|1\/1\/\*\/14\/.*|1\/10\/[78]|1\/5\/(4\/6|5)) /,
    reason: 'Scores, the mailing host and ids of attachments’ bodies; meaning unknown.',
  },
  {
    kind: /thread$/,
    side: 'extra',
    entry: /\/1\/0\/\*\/2 text$|\/1\/10\/14 text$/,
    reason: 'Names, which the recorded mail lacks; captures of other kinds and field notes have them here.',
  },
  {
    kind: /^object form: .*answer$/,
    side: 'extra',
    entry: /^3\/0 number$/,
    reason: 'The mailbox’s version at the end came after 2019; the page of the stand-in goes by it in both forms.',
  },
  {
    kind: /^object form: send of a draft: answer$/,
    side: 'extra',
    entry: /\/(19|55) legacy-id$|^2\/0\/\*\/0 \^scheduled$/,
    reason: 'In May 2018 the old ids were decimal, elsewhere in the record, and nothing could be scheduled.',
  },
  {
    kind: /^object form: (send of a draft|new draft, conversation view off): answer$/,
    side: 'missing',
    entry: /^1\/(6|7|10|4\/[01]) (number|digits)$/,
    reason: 'Versions which sends of 2022 no longer carry, and others seen once.',
  },
  {
    kind: /^object form: (send of a draft, conversation view off: answer|reply sent from a draft, conversation view off: answer)$/,
    side: 'missing',
    entry: /^1\/5\/\*\/0\/2\/(4\/[012]\/\* |2\/0\/\* message-id)/,
    reason:
      'Repeats of the send in minimal form, and a move out of the old thread; the former is compared by itself below.',
  },
  {
    kind: /^object form: minimal answer$/,
    side: 'missing',
    entry: /^1\/5\/\*\/0\/2\/6\//,
    reason: 'The recorded answer holds the message beside the minimal form; the stand-in leaves it out on purpose.',
  },
];
