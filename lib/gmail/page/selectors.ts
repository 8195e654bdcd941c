/**
 * Every place in Gmail's page that is looked for, and nothing else in the code names one. Each has candidates, in the order in
 * which they are tried; where each comes from is in `selector-sources.ts`. Visible words are never matched: Gmail speaks 80
 * languages. One constant a place, so that a script carries only those that it uses.
 */
export interface Place {
  name: string;
  candidates: readonly [string, ...string[]];
}

/** The view now shown; Gmail keeps detached older lists outside it. */
export const main: Place = { name: 'main', candidates: ['[role="main"]', '.bkK'] };

/** A row of a list. In the reading pane at the right a thread has two or three of them (`rows.ts`). */
export const listRow: Place = { name: 'listRow', candidates: ['tr.zA', 'tr:has([data-thread-id])'] };

/** Rows that are no mail: advertisements, bundles and what other extensions mark as theirs. */
export const foreignRow: Place = {
  name: 'foreignRow',
  candidates: [':is(.am0, .bvA, .bundle, .inboxsdk__ignore_row)'],
};

/** Inside a row: its thread. */
export const listRowThread: Place = {
  name: 'listRowThread',
  candidates: ['[data-thread-id][data-legacy-thread-id]', '[data-thread-id]'],
};

/** Inside a row: where Gmail's own labels stand, beside the subject. */
export const listRowLabels: Place = {
  name: 'listRowLabels',
  candidates: ['td.a4W div.xS div.xT', '.apu', 'td div.xS div.xT', 'td:has([data-thread-id])'],
};

/** Inside a row: people, in the Sent list those it went to. */
export const listRowPerson: Place = { name: 'listRowPerson', candidates: ['[email]', '[data-hovercard-id*="@"]'] };

/** The subject of the opened thread. */
export const threadSubject: Place = {
  name: 'threadSubject',
  candidates: ['h2.hP[data-legacy-thread-id]', 'h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]'],
};
/** One message of the opened thread. */
export const message: Place = { name: 'message', candidates: ['[data-message-id]', '[data-legacy-message-id]'] };
/** Inside a message: its sender. */
export const messageSender: Place = { name: 'messageSender', candidates: ['span.gD[email]', 'h3 [email]'] };
/** Inside a message: its recipients. */
export const messageRecipient: Place = {
  name: 'messageRecipient',
  candidates: ['span.hb span[email]', '[data-hovercard-id][email]'],
};

/** Under an opened thread: what begins an answer to its last sender. */
export const replyButton: Place = { name: 'replyButton', candidates: ['.ams.bkH', '[role="link"].bkH'] };

/** Inside each compose, in a window or inline: an element that only a compose has. */
export const composeMark: Place = {
  name: 'composeMark',
  candidates: ['input[name="composeid"]', 'input[name="draft"]', '[data-compose-id]'],
};
/** Inside a draft: recipients Gmail has taken as such, not what is still being typed. */
export const draftRecipient: Place = {
  name: 'draftRecipient',
  candidates: [
    ':is([name="to"], [name="cc"], [name="bcc"]) [role="option"][data-hovercard-id]',
    ':is([name="to"], [name="cc"], [name="bcc"]) [data-hovercard-id]',
  ],
};
/** Inside a draft: the field of its subject. */
export const draftSubject: Place = {
  name: 'draftSubject',
  candidates: ['input[name="subjectbox"]', 'input[name="subject"]'],
};
/** Inside a draft: its body. */
export const draftBody: Place = {
  name: 'draftBody',
  candidates: ['[g_editable="true"][role="textbox"]', '[contenteditable="true"][role="textbox"]'],
};
/** Inside a draft: the id it will be sent under, `#msg-a:…`. */
export const draftId: Place = { name: 'draftId', candidates: ['input[name="draft"]', 'input[value^="#msg-a:"]'] };
/** Inside a draft: the message or thread it answers; empty in a new mail. */
export const draftParent: Place = { name: 'draftParent', candidates: ['input[name="rm"]', 'input[name="lts"]'] };
/** Inside a draft: what holds the line with Send. Below that line is room of its own. */
export const draftFoot: Place = { name: 'draftFoot', candidates: ['.aDg .aDj > .aDh', 'div:has(> table.IZ)'] };
/** Inside a draft's body: the mail it answers. */
export const draftQuote: Place = { name: 'draftQuote', candidates: ['.gmail_quote', 'blockquote'] };

/** The region of toasts, also while none is shown. */
export const toast: Place = { name: 'toast', candidates: ['div.b8[role="alert"]', '.b8', '[role="alert"]:has(.vh)'] };
/** The link in the toast that takes back what was done last, whatever it was. */
export const undo: Place = { name: 'undo', candidates: ['#link_undo'] };
/** The link in the toast after a new mail was sent (not after a reply). */
export const viewSent: Place = { name: 'viewSent', candidates: ['#link_vsm'] };

/** Gmail's column at the right, which narrows the view while a panel is open in it. Only recordings look for it. */
export const sidePanel: Place = { name: 'sidePanel', candidates: ['div.aUx', '.brC-brG'] };

/** Gmail's list of labels at the side the page begins on. Cards stand within its width, clear of the mail. */
export const navigation: Place = { name: 'navigation', candidates: ['.aeN', '[role="navigation"]'] };

/** Elements whose text colour tells the theme: Gmail has no flag for it. */
export const themeText: Place = { name: 'themeText', candidates: ['.aio', '[role="navigation"] a'] };
/** Elements whose background colour tells the theme. */
export const themeBackground: Place = { name: 'themeBackground', candidates: ['.bkK > .nH', '.bkK', 'body'] };
