import { boot, ownWindow } from './boot.ts';
import { composeForm } from './compose-form.ts';
import { el, nextId } from './dom.ts';
import type { Draft } from './draft.ts';
import { nameCompose } from './routes.ts';
import { words } from './words.ts';

/** Nested as other extensions look for it: `.dw .nH > .nH > .no > .nn`. */
const inDock = el('div.no.dock');
const dock = el('div.dw', {}, el('div.nH', {}, el('div.nH', {}, inDock)));

export const mountDock = (): void => document.body.append(dock);

/** Shows a draft in a docked compose window; several stand side by side. */
export function openCompose(draft: Draft): void {
  const titleId = nextId();
  const form = composeForm(draft, (taken) => {
    close();
    // A window of its own stays until the answer is there.
    if (ownWindow === 'compose') void taken.then((done) => done && window.close());
  });
  const close = (): void => {
    (frame.closest('.nn') ?? frame).remove();
    if (ownWindow === null) nameCompose(null);
  };
  const tool = (name: string, label: string, sign: string, run: () => void): HTMLElement =>
    el(
      'span.Hm-button',
      { role: 'button', tabindex: '0', 'data-stand-in': name, 'aria-label': label, click: run },
      sign,
    );
  const title = el(
    'div.Hp',
    {},
    el('h2.a3E', { id: titleId }, draft.subject || words.newMessage),
    tool('full-screen', words.fullScreen, '⤢', () => frame.classList.toggle('fullscreen')),
    tool('pop-out', words.popOut, '↗', () => void form.finish().then(() => popOut(draft, close))),
    tool('close', words.close, '✕', () => void form.finish().then(close).then(closeWindow)),
  );
  const dialog = el(
    'div.nH.Hd',
    { role: 'dialog', 'aria-labelledby': titleId, 'data-compose-id': draft.composeId, tabindex: '-1' },
    title,
    // What other extensions watch to see a window go that Gmail leaves in the page.
    el('div.aaZ', {}, el('div.M9', {}, form.element)),
  );
  // Other extensions look for the dialog below a child of `.AD`.
  const frame = el('div.AD', {}, el('div.nH', {}, dialog));
  if (ownWindow === 'compose') {
    document.body.replaceChildren(frame, ...document.body.querySelectorAll('.vZ'));
    return;
  }
  inDock.prepend(el('div.nH.nn', {}, frame));
  nameCompose(draft.threadId, draft.messageId);
  const first = frame.querySelector<HTMLElement>(draft.to.length > 0 ? '[g_editable]' : 'input.agP');
  first?.focus();
}

function closeWindow(): void {
  if (ownWindow === 'compose') window.close();
}

/** Opens a saved draft in a window of its own, as Gmail's pop-out does, and closes it here. */
function popOut(draft: Draft, close: () => void): void {
  const query = new URLSearchParams({
    ui: '2',
    view: 'btop',
    ver: '1',
    th: draft.threadId,
    draft: draft.messageId,
    rm: draft.parent?.id ?? '',
  });
  window.open(`/mail/${boot.mailbox}/?${query}`, '_blank', 'popup,width=700,height=600');
  close();
}

/** A reply or forward below the mails of an open thread. */
export function inlineCompose(draft: Draft, done: () => void): HTMLElement {
  const form = composeForm(draft, () => {
    region.remove();
    done();
  });
  const intoDock = (): void => {
    void form.finish().then(() => {
      region.remove();
      openCompose(draft);
    });
  };
  const out = el(
    'span.ip-pop',
    { role: 'button', tabindex: '0', 'data-stand-in': 'pop-out-reply', 'aria-label': words.popOut, click: intoDock },
    '↗',
  );
  const region = el(
    'div.M9.inline',
    { role: 'region', 'data-compose-id': draft.composeId, 'aria-label': words.body },
    out,
    form.element,
  );
  return region;
}
