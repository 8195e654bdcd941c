/** What is counted since the browser started. Structure only: no address, no word of mail. */
export const COUNTERS = [
  // By webRequest in the background.
  'requestsRead',
  'requestsUnread',
  'sendsUnread',
  'sendsMoved',
  'sendsObserved',
  'sendsWithoutRecipients',
  // By the tap in Gmail's pages.
  'tapReports',
  'tapRequests',
  'tapAnswers',
  'tapAnswersRead',
  'tapMoved',
  'tapRequestsUnread',
  'tapAnswersUnread',
  'tapAnswersWithoutText',
  'pagesWithThreads',
  'pagesWithoutThread',
  'reportsRefused',
  'reportsGivenUp',
  // By comparing the two.
  'tapSendsUnobserved',
  'sendsUnreportedByTap',
  'answersDisagree',
  // By the adapter, on the page.
  'toasts',
  'toastsWithoutSend',
] as const;
export type Counter = (typeof COUNTERS)[number];
export type Counts = Record<Counter, number>;
