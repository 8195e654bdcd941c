import { boot, ownAddresses } from './boot.ts';
import { el, nextId } from './dom.ts';
import { LABELS, type Route, showThread } from './routes.ts';
import { allThreads, type Mail, type Thread } from './store.ts';
import { words } from './words.ts';

/** Threads of a list, newest first. `found` = ids the server named for a search. */
export function threadsOf(list: string, found: ReadonlySet<string>): Thread[] {
  const label = LABELS[list];
  const belongs = ({ id, mails }: Thread): boolean =>
    label === undefined
      ? found.has(id)
      : mails.some(({ labels }) => labels.includes(label) && (label === '^k' || !labels.includes('^k')));
  const newest = ({ mails }: Thread): number => Math.max(...mails.map(({ time }) => time));
  return allThreads()
    .filter(belongs)
    .sort((a, b) => newest(b) - newest(a));
}

/** One list, `tr.zA` rows in a table. */
export function listView(route: Route, threads: Thread[]): HTMLElement {
  const rows = threads.flatMap((thread) =>
    boot.splitPane ? splitRows(route.list, thread) : [row(route.list, thread)],
  );
  const body = rows.length > 0 ? rows : [el('tr', {}, el('td.TC', {}, words.empty))];
  return el('div.Cp', {}, el('table.F.cf.zt', { role: 'grid', id: nextId() }, el('tbody', {}, ...body)));
}

function parts(list: string, thread: Thread) {
  const shown = thread.mails.filter(({ labels }) => !labels.includes('^k'));
  const mails = shown.length > 0 ? shown : thread.mails;
  const last = mails.at(-1);
  const unread = mails.some(({ labels }) => labels.includes('^u'));
  const subject = el('span.bqe', { ...threadAttributes(thread, mails) }, thread.subject || '(no subject)');
  const snippet = el('span.y2', {}, el('span.Zt', {}, '\u00a0-\u00a0'), last?.snippet ?? '');
  const names = el('div.yW', {}, ...people(list, thread, mails));
  return { unread, subject, snippet, names, time: el('span', {}, last ? shortTime(last.time) : '') };
}

function threadAttributes(thread: Thread, mails: Mail[]) {
  const synced = mails.findLast(({ labels }) => !labels.includes('^r'));
  return {
    'data-thread-id': `#${thread.id.split('|')[0]}`,
    'data-legacy-thread-id': thread.legacyId ?? '',
    'data-legacy-last-message-id': mails.at(-1)?.legacyId ?? '',
    'data-legacy-last-non-draft-message-id': synced?.legacyId ?? '',
  };
}

function people(list: string, thread: Thread, mails: Mail[]): (Node | string)[] {
  const unread = (mail: Mail): string => (mail.labels.includes('^u') ? 'span.zF' : 'span.yP');
  if (['sent', 'scheduled'].includes(list)) {
    // Each once, however many mails went to them, as Gmail names them.
    const to = new Map(mails.flatMap((mail) => mail.to.map((person) => [person.address, person] as const)));
    const named = [...to.values()].map((person) => el('span.yP', about(person), person.name || person.address));
    const listed = [...new Set(thread.recipients)].map((address) =>
      el('span.yP', about({ address, name: '' }), address),
    );
    const shown = named.length > 0 ? named : listed;
    return [`${words.to}: `, ...shown.flatMap((each, index) => (index === 0 ? [each] : [', ', each]))];
  }
  const byAddress = new Map(mails.map((mail) => [mail.from.address, mail]));
  const named = [...byAddress.values()].map((mail) => {
    if (mail.labels.includes('^r')) return el('span.boq', {}, words.draft);
    const own = ownAddresses.has(mail.from.address.toLowerCase());
    return el(unread(mail), about(mail.from), own ? words.me : mail.from.name || mail.from.address);
  });
  return named.flatMap((each, index) => (index === 0 ? [each] : [', ', each]));
}

const about = ({ address, name }: { address: string; name: string }) => ({
  translate: 'no',
  email: address,
  name: name || address,
  'data-hovercard-id': address,
});

const opens = (list: string, thread: Thread) => ({
  id: nextId(),
  role: 'row',
  tabindex: '-1',
  draggable: 'true',
  click: () => showThread(list, thread.id),
});

function row(list: string, thread: Thread): HTMLElement {
  const { unread, subject, snippet, names, time } = parts(list, thread);
  return el(
    `tr.zA.${unread ? 'zE' : 'yO'}`,
    opens(list, thread),
    el('td.PF.xY'),
    el('td.oZ-x3.xY', {}, el('div.oZ-jc.T-Jo.J-J5-Ji', { role: 'checkbox', 'aria-checked': 'false' })),
    el('td.apU.xY', {}, el('span.aXw.T-KT', {}, '☆')),
    el('td.yX.xY', {}, names),
    el(
      'td.xY.a4W',
      { role: 'gridcell' },
      el('div.xS', { role: 'link' }, el('div.xT', {}, el('div.y6', {}, el('span.bog', {}, subject)), snippet)),
    ),
    el('td.yf.xY'),
    el('td.xW.xY', {}, time),
  );
}

/**
 * Reading pane at the right: a thread is two or three rows, only the first with an id. Gmail's labels stand in the third, or in
 * the first where there are two.
 */
function splitRows(list: string, thread: Thread): HTMLElement[] {
  const { unread, subject, snippet, names, time } = parts(list, thread);
  const { id, ...others } = opens(list, thread);
  const classes = `tr.zA.apv.${unread ? 'zE' : 'yO'}`;
  const labels = el('td.apu.xY');
  const second = el(
    classes,
    others,
    el('td.xY', {}, el('div.xS', {}, el('div.xT', {}, el('div.y6', {}, el('span.bog', { id: nextId() }, subject))))),
  );
  const first = (...more: HTMLElement[]) =>
    el(classes, { ...others, id }, el('td.apt.xY', {}, el('div.apx', {}, names, el('div.xW', {}, time))), ...more);
  if (boot.splitPane === 'two') return [first(labels), second];
  return [first(), second, el(`${classes}.apw`, others, el('td.apm.xY', {}, snippet), labels)];
}

const STYLES = {
  today: { hour: 'numeric', minute: '2-digit' },
  year: { month: 'short', day: 'numeric' },
  earlier: { year: '2-digit', month: 'numeric', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<keyof typeof STYLES, Intl.DateTimeFormat>();

/** Kept: making one takes longer than drawing the row, and would outweigh what a benchmark looks for. */
function formatOf(style: keyof typeof STYLES): Intl.DateTimeFormat {
  const format = formats.get(style) ?? new Intl.DateTimeFormat(boot.language, STYLES[style]);
  formats.set(style, format);
  return format;
}

/** A time today, a day this year, else a date, in the mailbox's language. Today is by the page's clock, which the harness sets. */
export function shortTime(time: number): string {
  const [then, now] = [new Date(time), new Date()];
  if (then.toDateString() === now.toDateString()) return formatOf('today').format(then);
  return formatOf(then.getFullYear() === now.getFullYear() ? 'year' : 'earlier').format(then);
}
