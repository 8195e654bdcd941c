/**
 * Where each candidate of `selectors.ts` comes from, in the same order. For maintainers, tests and diagnostics; no script in
 * Gmail's page loads it. Nobody has checked these against a real account yet: `docs/real-gmail.md` is the list to do so.
 */

import type * as selectors from './selectors';
import type { Place } from './selectors';

/**
 * `inboxsdk`, `gmail-js`: read in the code of that library, which is installed, so a test looks it up.
 * `field-notes`: written down in public by people who looked at Gmail then. `sent-mail`: in mail that Gmail wrote, in public
 * archives. `small-projects`: in the code of several extensions. `guess`: nobody has published it; built on attributes that
 * have survived Gmail's variants.
 */
export type Source = {
  from: 'inboxsdk' | 'gmail-js' | 'field-notes' | 'sent-mail' | 'small-projects' | 'guess';
  /** Year and month of the source, not of a look of ours at Gmail. `unknown`: the source bears no date, or is none. */
  published: string;
};

const inboxsdk: Source = { from: 'inboxsdk', published: '2026-09' };
const gmailJs: Source = { from: 'gmail-js', published: '2025-10' };
const fieldNotes: Source = { from: 'field-notes', published: '2026-06' };
const sentMail: Source = { from: 'sent-mail', published: '2026-01' };
const smallProjects = (published = 'unknown'): Source => ({ from: 'small-projects', published });
const guess: Source = { from: 'guess', published: 'unknown' };

type Named = { [K in keyof typeof selectors]: (typeof selectors)[K] extends Place ? K : never };
/** Name of a place. */
export type PlaceName = Named[keyof typeof selectors];

/** The sources of each place's candidates. */
export const SOURCES: Record<PlaceName, readonly Source[]> = {
  main: [inboxsdk, guess],
  listRow: [inboxsdk, guess],
  foreignRow: [inboxsdk],
  listRowThread: [inboxsdk, inboxsdk],
  listRowLabels: [inboxsdk, inboxsdk, inboxsdk, guess],
  listRowPerson: [inboxsdk, guess],
  threadSubject: [fieldNotes, smallProjects(), smallProjects()],
  message: [inboxsdk, inboxsdk],
  messageSender: [fieldNotes, guess],
  messageRecipient: [fieldNotes, guess],
  replyButton: [fieldNotes, smallProjects()],
  composeMark: [inboxsdk, gmailJs, fieldNotes],
  draftRecipient: [inboxsdk, guess],
  draftSubject: [inboxsdk, gmailJs],
  draftBody: [smallProjects('2026-08'), smallProjects()],
  draftId: [inboxsdk, guess],
  draftParent: [inboxsdk, inboxsdk],
  draftFoot: [inboxsdk, guess],
  draftQuote: [sentMail, sentMail],
  toast: [inboxsdk, fieldNotes, inboxsdk],
  undo: [fieldNotes],
  viewSent: [fieldNotes],
  sidePanel: [inboxsdk, inboxsdk],
  navigation: [inboxsdk, guess],
  themeText: [inboxsdk, guess],
  themeBackground: [inboxsdk, guess, guess],
};
