/**
 * Every place in Gmail's page that we look for, and nothing else in the code names one. Words that the reader sees are never
 * matched: Gmail speaks 80 languages.
 */
export interface Selector {
  css: string;
  /** When the place was last seen to be there, and how far it is to be trusted. */
  seen: '2026-11';
  trust: 'good' | 'weak';
  /** How many there are on a page that shows the surface it is on. */
  expects: 'one' | 'some' | 'any';
}

const selector = (css: string, trust: Selector['trust'], expects: Selector['expects']): Selector => ({
  css,
  seen: '2026-11',
  trust,
  expects,
});

export const SELECTORS = {
  /** The view now shown; Gmail keeps detached older lists outside it. */
  main: selector('[role="main"]', 'good', 'one'),
  listRow: selector('tr.zA', 'good', 'some'),
  /** Inside a row: its thread. */
  listRowThread: selector('[data-thread-id][data-legacy-thread-id]', 'good', 'some'),
  /** Inside a row: where Gmail's own labels stand, beside the subject. */
  listRowLabels: selector('td.a4W div.xS div.xT', 'weak', 'some'),
  /** The same in the split pane. */
  listRowLabelsSplit: selector('.apu', 'weak', 'any'),
  /** Inside a row: people, in the Sent list those it went to. */
  listRowPerson: selector('[email]', 'good', 'any'),
  threadSubject: selector('h2.hP[data-legacy-thread-id]', 'good', 'one'),
  message: selector('[data-message-id]', 'good', 'some'),
  messageSender: selector('span.gD[email]', 'good', 'some'),
  messageRecipient: selector('span.hb span[email]', 'good', 'any'),
  compose: selector('[data-compose-id]', 'good', 'any'),
  /** Inside a draft: recipients Gmail has taken as such, not what is still being typed. */
  draftRecipient: selector(
    ':is([name="to"], [name="cc"], [name="bcc"]) [role="option"][data-hovercard-id]',
    'good',
    'any',
  ),
  draftSubject: selector('input[name="subjectbox"]', 'good', 'any'),
  draftBody: selector('[g_editable="true"][role="textbox"]', 'good', 'any'),
  /** Inside a draft: the id it will be sent under, `#msg-a:…`. */
  draftId: selector('input[name="draft"]', 'good', 'any'),
  /** Inside a draft: the id of the message it answers; empty in a new mail. */
  draftParent: selector('input[name="rm"]', 'good', 'any'),
  /** Inside a draft's body: the mail it answers. */
  draftQuote: selector('.gmail_quote', 'good', 'any'),
  sidePanel: selector('div.aUx, .brC-brG', 'weak', 'any'),
  /** Gmail has other alerts for screen readers; the class is what tells this one. */
  toast: selector('div[role="alert"][aria-live="assertive"].b8.UC', 'weak', 'any'),
  /** The link in the toast that takes back what was done last, whatever it was. */
  undo: selector('#link_undo', 'good', 'any'),
  /** The link in the toast after a new mail was sent (not after a reply). */
  viewSent: selector('#link_vsm', 'good', 'any'),
  /** Their colours tell the theme: Gmail has no flag for it. */
  themeText: selector('.aio', 'weak', 'any'),
  themeBackground: selector('.bkK > .nH', 'weak', 'any'),
} as const satisfies Record<string, Selector>;

export type Place = keyof typeof SELECTORS;
