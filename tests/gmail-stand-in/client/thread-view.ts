import { htmlToText } from '../mailbox/text.ts';
import { ownAddresses, search } from './boot.ts';
import { inlineCompose } from './compose-windows.ts';
import { el } from './dom.ts';
import { type Draft, forwardOf, reopened, replyTo } from './draft.ts';
import { shortTime } from './list-view.ts';
import { scheduledText, takeBack } from './outbox.ts';
import type { Mail, Thread } from './store.ts';
import { words } from './words.ts';

export interface ThreadView {
  element: HTMLElement;
  /** Draws the mails anew, leaving an open inline compose alone. */
  update(thread: Thread): void;
  /** Shows a draft below the mails. */
  write(draft: Draft): void;
}

/** An opened conversation. */
export function threadView(thread: Thread): ThreadView {
  const mails = el('div.nH.aHU', { role: 'list' });
  const answer = el('div.nH.answer');
  const subject = el('h2.hP', { tabindex: '-1' });
  const element = el('div.nH.if', {}, el('div.ha', {}, subject), mails, answer);
  const write = (draft: Draft): void => answer.replaceChildren(inlineCompose(draft, offer));
  let shown = thread;
  const offer = (): void => answer.replaceChildren(...answerButtons(shown, write));
  const update = (changed: Thread): void => {
    shown = changed;
    subject.textContent = changed.subject;
    subject.setAttribute('data-legacy-thread-id', changed.legacyId ?? '');
    // Gmail has been seen to write the word "undefined" here.
    subject.setAttribute('data-thread-perm-id', search.has('perm') ? 'undefined' : (changed.id.split('|')[0] ?? ''));
    mails.replaceChildren(...changed.mails.filter(isShown).map((mail) => mailView(changed, mail)));
    if (!answer.querySelector('[data-compose-id]')) offer();
  };
  update(thread);
  const draft = thread.mails.find(({ labels }) => labels.includes('^r') && !labels.includes('^k'));
  const parent = thread.mails.findLast(isShown);
  if (draft && parent) write(reopened(draft, htmlToText(draft.html ?? ''), parent, thread.legacyId));
  return { element, update, write };
}

const isShown = ({ labels }: Mail): boolean => !labels.includes('^k') && !labels.includes('^r');

function mailView(thread: Thread, mail: Mail): HTMLElement {
  const from = { email: mail.from.address, name: mail.from.name || mail.from.address };
  const to = [...mail.to, ...mail.cc].map(({ address, name }) =>
    el(
      'span.g2',
      { email: address, name: name || address, 'data-hovercard-id': address, translate: 'no' },
      ownAddresses.has(address.toLowerCase()) ? words.me : name || address,
    ),
  );
  const legacy = mail.legacyId ? { 'data-legacy-message-id': mail.legacyId } : {};
  const header = el(
    'div.gE.iv.gt',
    {},
    el(
      'h3.iw',
      {},
      el('span.gD', { ...from, 'data-hovercard-id': from.email }, from.name),
      el('span.go', {}, ` <${from.email}>`),
    ),
    el('span.g3', {}, shortTime(mail.time)),
  );
  const recipients = el('div.hb-line', {}, el('span.hb', {}, `${words.to}: `, ...to));
  const body = el('div.ii.gt', {}, el('div.a3s.aiL', { dir: 'auto' }, htmlToText(mail.html ?? mail.snippet)));
  const scheduled = mail.labels.includes('^scheduled') ? [scheduleBar(thread, mail)] : [];
  const { id } = mail;
  return el(
    'div.adn.ads',
    { role: 'listitem', 'data-message-id': `#${id}`, ...legacy },
    ...scheduled,
    el('div.gs', {}, header, recipients, body),
  );
}

/** Cancelling a scheduled mail makes it a draft again, which is also how its time is changed. */
function scheduleBar(thread: Thread, mail: Mail): HTMLElement {
  const draft = reopened(mail, htmlToText(mail.html ?? ''), null, thread.legacyId);
  return el(
    'div.Xw',
    {},
    scheduledText(mail.scheduledFor ?? mail.time),
    el(
      'span.Xx',
      { role: 'button', tabindex: '0', 'data-stand-in': 'cancel-schedule', click: () => void takeBack(draft) },
      words.cancelSend,
    ),
  );
}

function answerButtons(thread: Thread, write: (draft: Draft) => void): HTMLElement[] {
  const last = thread.mails.findLast(isShown);
  if (!last || last.labels.includes('^scheduled')) return [];
  const button = (classes: string, label: string, draft: () => Draft): HTMLElement =>
    el(`span.ams.${classes}`, { role: 'link', tabindex: '0', click: () => write(draft()) }, label);
  const several = last.to.length + last.cc.length > 1;
  return [
    button('bkH', words.reply, () => replyTo(last, false, thread.legacyId)),
    ...(several ? [button('bkI', words.replyAll, () => replyTo(last, true, thread.legacyId))] : []),
    button('bkG', words.forward, () => forwardOf(last, thread.legacyId)),
  ];
}
