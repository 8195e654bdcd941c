/**
 * Where each candidate of `selectors.ts` comes from, in the same order. For maintainers, tests and diagnostics; no script in
 * Gmail's page loads it. Nobody has checked these against a real account yet: `docs/real-gmail.md` is the list to do so.
 */

import type * as selectors from './selectors';
import type { Place } from './selectors';

/** `guess`: nobody has published it; built on attributes that have survived Gmail's variants. */
export type Source = {
  from: 'inboxsdk' | 'gmail-js' | 'field-notes' | 'small-projects' | 'guess';
  /** Year and month of the source, not of a look at Gmail. */
  published: string;
};

const inboxsdk = (published: string): Source => ({ from: 'inboxsdk', published });
const fieldNotes: Source = { from: 'field-notes', published: '2026-08' };
const guess: Source = { from: 'guess', published: '2026-11' };
const gmailJs: Source = { from: 'gmail-js', published: '2026-01' };

type Named = { [K in keyof typeof selectors]: (typeof selectors)[K] extends Place ? K : never };
/** Name of a place. */
export type PlaceName = Named[keyof typeof selectors];

/** The sources of each place's candidates. */
export const SOURCES: Record<PlaceName, readonly Source[]> = {
  main: [inboxsdk('2026-09'), guess],
  listRow: [inboxsdk('2026-09'), guess],
  foreignRow: [inboxsdk('2026-09')],
  listRowThread: [inboxsdk('2026-09'), inboxsdk('2026-09')],
  listRowLabels: [inboxsdk('2026-09'), inboxsdk('2026-09'), inboxsdk('2026-09'), guess],
  listRowPerson: [inboxsdk('2026-09'), guess],
  threadSubject: [inboxsdk('2026-09'), guess, guess],
  message: [inboxsdk('2026-09'), inboxsdk('2026-09')],
  messageSender: [inboxsdk('2026-09'), guess],
  messageRecipient: [inboxsdk('2026-09'), guess],
  replyButton: [inboxsdk('2026-09'), guess],
  composeMark: [inboxsdk('2026-09'), gmailJs, { from: 'small-projects', published: '2026-05' }],
  draftRecipient: [fieldNotes, guess],
  draftSubject: [inboxsdk('2026-09'), gmailJs],
  draftBody: [inboxsdk('2026-09'), guess],
  draftId: [inboxsdk('2026-09'), guess],
  draftParent: [inboxsdk('2026-09'), inboxsdk('2026-09')],
  draftFoot: [inboxsdk('2026-09'), guess],
  draftQuote: [gmailJs, guess],
  toast: [inboxsdk('2026-09'), guess, inboxsdk('2026-09')],
  undo: [fieldNotes],
  viewSent: [fieldNotes],
  sidePanel: [inboxsdk('2026-09'), inboxsdk('2026-09')],
  navigation: [inboxsdk('2026-09'), guess],
  themeText: [inboxsdk('2024-03'), guess],
  themeBackground: [inboxsdk('2024-03'), guess, guess],
};
