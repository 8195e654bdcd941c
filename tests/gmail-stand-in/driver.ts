import type { Locator, Page } from '@playwright/test';
import { routeId } from './client/route-id.ts';

/**
 * What a rep does in the stand-in, for end-to-end tests. Selectors are those of Gmail where Gmail has them, and
 * `data-stand-in` where it has none known; never visible text, so everything works in every language.
 */

export interface Writing {
  to?: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
  body?: string;
  /** Leaves the last recipient typed, not confirmed into a chip. */
  unconfirmed?: boolean;
  /** One of the account's addresses. */
  from?: string;
}

const ORIGIN = 'https://mail.google.com';

/** The main send button of a compose. */
const SEND = '.IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])';

/** `account` = the number in `/mail/u/N/`, or a path such as `0/d/ID` for a delegated mailbox. */
export async function openInbox(page: Page, account: number | string = 0): Promise<void> {
  await openList(page, 'inbox', account);
}

/** Opens a list by its route: `sent`, `drafts`, `scheduled`, `search/words` … */
async function openList(page: Page, list: string, account: number | string = 0): Promise<void> {
  await page.goto(`${ORIGIN}/mail/u/${account}/#${list}`);
  await page.locator('[role=main] table.F').waitFor();
}

/** Changes the list shown without loading the page again. */
export async function goToList(page: Page, list: string): Promise<void> {
  await page.evaluate((hash) => {
    const before = location.hash;
    location.hash = hash;
    // The list that is left is in the main region until the page is told of the new address.
    if (location.hash !== before) document.querySelector('[role=main]')?.setAttribute('data-left', '');
  }, `#${list}`);
  await page.locator('[role=main]:not([data-left]) table.F').waitFor();
}

/** Rows of the list shown. */
export const rows = (page: Page): Locator => page.locator('div[role=main] tr.zA');

/** The row of a thread id (`thread-f:…`). */
export const rowOf = (page: Page, threadId: string): Locator =>
  rows(page).filter({ has: page.locator(`[data-thread-id="#${threadId}"]`) });

/** Opens a thread by its id, through the address bar. */
export async function openThread(page: Page, threadId: string, list = 'inbox'): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#${list}/${routeId(threadId)}`,
  );
  await page.locator('[role=main] h2.hP').waitFor();
}

/** Opens a new compose window and fills it in. Gives the window. */
export async function compose(page: Page, writing: Writing): Promise<Locator> {
  const before = await composeIds(page);
  await page.locator('[gh=cm]').click();
  const window = await newCompose(page, before);
  await write(window, writing);
  return window;
}

async function composeIds(page: Page): Promise<string[]> {
  return page
    .locator('[data-compose-id]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-compose-id') ?? ''));
}

async function newCompose(page: Page, before: string[]): Promise<Locator> {
  const known = before.map((id) => `:not([data-compose-id="${id}"])`).join('');
  const fresh = page.locator(`[data-compose-id]${known}`);
  return page.locator(`[data-compose-id="${await fresh.getAttribute('data-compose-id')}"]`);
}

/** Fills in a compose: window, inline reply or pop-out. */
export async function write(window: Locator, writing: Writing): Promise<void> {
  if (writing.from) await window.locator('[data-stand-in=from]').selectOption(writing.from);
  for (const field of ['to', 'cc', 'bcc'] as const) {
    const people = writing[field] ?? [];
    const input = window.locator(`[name=${field}] input`);
    for (const [index, person] of people.entries()) {
      await input.fill(person);
      const last = index === people.length - 1;
      if (!(writing.unconfirmed && last)) await input.press('Enter');
    }
  }
  if (writing.subject !== undefined) await window.locator('input[name=subjectbox]').fill(writing.subject);
  if (writing.body !== undefined) await window.locator('[g_editable=true][role=textbox]').fill(writing.body);
}

/** `msg-a:r…` of a compose. */
export async function messageIdOf(window: Locator): Promise<string> {
  return (await window.locator('input[name=draft]').getAttribute('value'))?.replace(/^#/, '') ?? '';
}

export async function clickSend(window: Locator): Promise<void> {
  await window.locator(SEND).click();
}

export async function clickSendAndArchive(window: Locator): Promise<void> {
  await window.locator('.IZ .Up .Uo').click();
}

/** Sends by keyboard from the body. */
export async function ctrlEnter(window: Locator): Promise<void> {
  await window.locator('[g_editable=true][role=textbox]').press('Control+Enter');
}

/** Schedules a compose. `at` = `YYYY-MM-DDTHH:mm`, the browser's local time. */
export async function scheduleSend(window: Locator, at: string): Promise<void> {
  const page = window.page();
  await window.locator('.IZ .Up [aria-haspopup=true]').click();
  await page.locator('[role=menuitem][selector=scheduledSend]').click();
  await page.locator('[data-stand-in=schedule-at]').fill(at);
}

/** Takes an opened scheduled mail back into a draft. */
export async function cancelScheduled(page: Page): Promise<void> {
  await page.locator('[data-stand-in=cancel-schedule]').click();
}

/** The toast's region; empty while nothing is shown. */
export const toast = (page: Page): Locator => page.locator('div[role=alert].b8');

/** Waits until a send is confirmed by a toast that offers Undo, be it gone by now. Each toast is waited for once. */
export async function waitForToast(page: Page): Promise<void> {
  const mark = 'data-stand-in-confirmed';
  await page.locator(`html[${mark}]`).evaluate((root, name) => root.removeAttribute(name), mark);
}

export async function undo(page: Page): Promise<void> {
  await page.locator('#link_undo').click();
}

export async function undoByKey(page: Page): Promise<void> {
  await page.locator('body').press('z');
}

/** Archives the opened thread by its key and goes back to the list. */
export async function archive(page: Page): Promise<void> {
  await page.locator('body').press('e');
  await page.locator('[role=main] table.F').waitFor();
}

/** Opens a thread in a window of its own (`/popout`), in the page given. */
export async function openThreadWindow(page: Page, threadId: string, account: number | string = 0): Promise<void> {
  await page.goto(`${ORIGIN}/mail/u/${account}/popout?ver=1&th=${encodeURIComponent(threadId)}`);
  await page.locator('[role=main] h2.hP').waitFor();
}

export type Answer = 'reply' | 'reply-all' | 'forward';
const ANSWER_BUTTON = { reply: '.bkH', 'reply-all': '.bkI', forward: '.bkG' };

/** Starts an answer in the opened thread and fills it in. Gives the inline compose. */
export async function reply(page: Page, writing: Writing, kind: Answer = 'reply'): Promise<Locator> {
  await page.locator(`[role=main] .ams${ANSWER_BUTTON[kind]}`).click();
  const inline = page.locator('div[role=region][data-compose-id]');
  await inline.waitFor();
  await write(inline, writing);
  return inline;
}

/** Moves a docked compose into a window of its own. Gives the compose there. */
export async function popOut(window: Locator): Promise<{ page: Page; compose: Locator }> {
  const page = window.page();
  const opened = page.context().waitForEvent('page');
  await window.locator('[data-stand-in=pop-out]').click();
  const popup = await opened;
  const inside = popup.locator('[data-compose-id]');
  await inside.waitFor();
  return { page: popup, compose: inside };
}

/** Makes a docked compose fill the page, or docks it again. */
export async function fullScreen(window: Locator): Promise<void> {
  await window.locator('[data-stand-in=full-screen]').click();
}

/** Moves an inline answer into a docked compose window. Gives the window. */
export async function popOutReply(inline: Locator): Promise<Locator> {
  const page = inline.page();
  await inline.locator('[data-stand-in=pop-out-reply]').click();
  const dialog = page.locator('div[role=dialog][data-compose-id]').first();
  await dialog.waitFor();
  return dialog;
}

export async function discard(window: Locator): Promise<void> {
  await window.locator('.oh').click();
}

export async function saveAndClose(window: Locator): Promise<void> {
  await window.locator('[data-stand-in=close]').click();
}
