import { htmlToText } from '../mailbox/text.ts';
import { at, type Json, listAt } from '../wire/json.ts';
import { toArrays } from '../wire/object-form.ts';
import { boot, ownWindow, search } from './boot.ts';
import { mountDock, openCompose } from './compose-windows.ts';
import { el, isEditable } from './dom.ts';
import { type Draft, newDraft, reopened } from './draft.ts';
import { mountFrame, stage, updateFrame } from './frame.ts';
import { listView, threadsOf } from './list-view.ts';
import { archive, markRead, onReopen } from './outbox.ts';
import { currentRoute, LABELS, type Route, showList } from './routes.ts';
import { mailById, onChange, takeThread, threadById } from './store.ts';
import { fetchList, fetchThread, listen, onTrouble, poll } from './sync.ts';
import { type ThreadView, threadView } from './thread-view.ts';
import { mountToast, toast, undoShown } from './toast.ts';
import { words } from './words.ts';

declare global {
  interface Window {
    standInData?: { a6jdv: [[string, number, string]] };
  }
}

let open: { threadId: string; view: ThreadView } | null = null;
let found: ReadonlySet<string> = new Set();
let drawing = false;

/** Draws soon, once for many changes. */
function redraw(): void {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    draw(currentRoute());
  });
}

function unreadInInbox(): number {
  const inbox = threadsOf('inbox', found);
  return inbox.filter(({ mails }) => mails.some(({ labels }) => labels.includes('^u') && labels.includes('^i'))).length;
}

function draw(route: Route): void {
  const thread = route.threadId === null ? undefined : threadById(route.threadId);
  updateFrame(route.list, unreadInInbox(), thread?.subject);
  if (open && thread && open.threadId === thread.id) {
    open.view.update(thread);
    return;
  }
  if (route.threadId !== null) return;
  open = null;
  show(listView(route, threadsOf(route.list, found)));
}

/** Puts a view into the main region. */
function show(view: HTMLElement): void {
  const main = stage.querySelector('[role=main]');
  if (main) main.replaceChildren(view);
  else stage.append(el('div.nH.ar4', { role: 'main' }, view));
}

/** Gmail keeps the list it leaves, hidden and outside the main region. */
function keepOldList(): void {
  stage.querySelector('.BltHke')?.remove();
  const main = stage.querySelector('[role=main]');
  if (!main) return;
  main.removeAttribute('role');
  main.classList.add('BltHke');
  main.setAttribute('style', 'display: none');
}

async function enter(): Promise<void> {
  const route = currentRoute();
  keepOldList();
  open = null;
  if (route.threadId === null) {
    draw(route);
    await refetch();
    return;
  }
  updateFrame(route.list, unreadInInbox());
  await fetchThread(route.threadId);
  const thread = threadById(route.threadId);
  if (!thread || currentRoute().threadId !== route.threadId) return;
  const [only] = thread.mails;
  if (route.list === 'drafts' && thread.mails.length === 1 && only) {
    location.hash = '#drafts';
    openCompose(reopened(only, htmlToText(only.html ?? ''), null, thread.legacyId));
    return;
  }
  const view = threadView(thread);
  open = { threadId: thread.id, view };
  show(view.element);
  updateFrame(route.list, unreadInInbox(), thread.subject);
  markRead(thread.id);
}

/** Asks for the list shown. */
async function refetch(): Promise<void> {
  const { list, threadId } = currentRoute();
  if (threadId !== null) return;
  const words = list.startsWith('search/') ? decodeURIComponent(list.slice('search/'.length)) : null;
  found = new Set(await fetchList(LABELS[list] ?? null, words));
  redraw();
}

/** The first page carries the inbox. */
function takeFirstPage(): void {
  const text = window.standInData?.a6jdv[0][2];
  const data: Json = text ? toArrays(JSON.parse(text)) : null;
  for (const item of listAt(data, 0, 0)) takeThread(at(item, 4));
}

/** Back into the thread it answers, or into a window. */
function reopenDraft(draft: Draft): void {
  const inline = draft.parent && open?.threadId === draft.threadId;
  if (inline && open) open.view.write(draft);
  else openCompose(draft);
}

async function startComposeWindow(): Promise<void> {
  document.body.className = 'xE xp';
  await fetchThread(search.get('th') ?? '');
  const mail = mailById(search.get('draft') ?? '');
  const parent = mailById(search.get('rm') ?? '') ?? null;
  const legacy = mail ? (threadById(mail.threadId)?.legacyId ?? null) : null;
  openCompose(mail ? reopened(mail, htmlToText(mail.html ?? ''), parent, legacy) : newDraft());
}

async function startThreadWindow(): Promise<void> {
  document.body.classList.add('xE', 'xp');
  document.body.append(stage);
  const id = search.get('th') ?? '';
  await fetchThread(id);
  const thread = threadById(id);
  if (!thread) return;
  const view = threadView(thread);
  open = { threadId: id, view };
  show(view.element);
  document.title = `${thread.subject} - ${boot.address} - Gmail`;
}

mountToast();
onReopen(reopenDraft);
onTrouble(() => toast(words.offline, {}, 60_000));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || isEditable(event.target)) return;
  if (event.key === 'z') undoShown();
  if (event.key === 'e' && open) {
    archive(open.threadId);
    showList(currentRoute().list);
  }
});
takeFirstPage();
onChange(() => {
  if (ownWindow === null) redraw();
  else if (open) {
    const thread = threadById(open.threadId);
    if (thread) open.view.update(thread);
  }
});
listen(() => void refetch());
if (ownWindow === 'compose') void startComposeWindow();
else if (ownWindow === 'thread') void startThreadWindow();
else {
  mountFrame();
  mountDock();
  window.addEventListener('hashchange', () => void enter());
  draw(currentRoute());
  void enter().then(() => poll());
}
