import { boot } from './boot.ts';
import { fromRow, recipientRow } from './compose-fields.ts';
import { el, isEditable, nextId } from './dom.ts';
import { type Draft, FIELDS } from './draft.ts';
import { discard, markDirty, saveDraft, submit } from './outbox.ts';
import { openScheduleMenu } from './schedule-menu.ts';
import { toast } from './toast.ts';
import { words } from './words.ts';

export interface ComposeForm {
  element: HTMLElement;
  /** Takes in everything typed and saves the draft if it changed. */
  finish(): Promise<void>;
}

/**
 * The inside of every compose, docked, inline or in a window. `leave` is called when the mail is sent, scheduled or
 * discarded, with whether the server took it.
 */
export function composeForm(draft: Draft, leave: (taken: Promise<boolean>) => void): ComposeForm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    markDirty(draft);
    clearTimeout(timer);
    timer = setTimeout(() => void saveDraft(draft), boot.draftSaveMs);
  };
  const rows = FIELDS.map((field) => recipientRow(draft, field, changed));
  const subject = el('input.aoT', {
    name: 'subjectbox',
    type: 'text',
    value: draft.subject,
    placeholder: words.subject,
    'aria-label': words.subject,
  });
  subject.addEventListener('input', () => {
    draft.subject = subject instanceof HTMLInputElement ? subject.value : '';
    changed();
  });
  const body = el('div.Am.aiL.editable.LW-avf', {
    id: nextId(),
    role: 'textbox',
    g_editable: 'true',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': words.body,
    tabindex: '1',
  });
  body.innerText = draft.text;
  body.addEventListener('input', () => {
    draft.text = body.innerText;
    changed();
  });
  const takeIn = (): void => {
    for (const row of rows) row.confirm();
    clearTimeout(timer);
  };
  /** True if there is anybody to send to. */
  const ready = (): boolean => {
    takeIn();
    if (FIELDS.some((field) => draft[field].length > 0)) return true;
    toast(words.noRecipient);
    return false;
  };
  const send = (archive: boolean): void => {
    if (!ready()) return;
    leave(submit(draft, { kind: 'send', archive }));
  };
  const schedule = (at: number): void => {
    if (!ready()) return;
    leave(submit(draft, { kind: 'schedule', at }));
  };
  const throwAway = (): void => {
    takeIn();
    leave(discard(draft).then(() => true));
  };
  const element = el(
    'form.bAs',
    { enctype: 'multipart/form-data', submit: (event) => event.preventDefault() },
    ...hiddenInputs(draft),
    el('table.aoP', {}, el('tbody.GP', {}, fromRow(draft, changed), ...rows.map((row) => row.element))),
    el('div.aoD.az6', {}, subject),
    el('div.Ap.Ar.Au', {}, body),
    el('div.aDg', {}, el('div.aDj', {}, el('div.aDh', {}, sendBar(draft, send, schedule, throwAway)))),
  );
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !isEditable(event.target)) return;
    event.preventDefault();
    send(false);
  });
  return {
    element,
    async finish() {
      takeIn();
      await saveDraft(draft);
    },
  };
}

function hiddenInputs(draft: Draft): HTMLElement[] {
  const values = {
    composeid: draft.composeId,
    draft: `#${draft.messageId}`,
    rm: draft.parent ? `#${draft.parent.id}` : '',
    lts: draft.legacyThreadId ?? '',
  };
  return Object.entries(values).map(([name, value]) => el('input', { type: 'hidden', name, value }));
}

function sendBar(
  draft: Draft,
  send: (archive: boolean) => void,
  schedule: (at: number) => void,
  throwAway: () => void,
): HTMLElement {
  const button = (classes: string, label: string, run: (event: Event) => void, more = {}): HTMLElement =>
    el(
      `div.T-I.J-J5-Ji.${classes}`,
      { role: 'button', tabindex: '1', click: run, 'aria-label': label, ...more },
      label,
    );
  const more = button('hG.T-I-atl.L3', words.moreOptions, (event) => openScheduleMenu(event.currentTarget, schedule), {
    'aria-haspopup': 'true',
    'aria-expanded': 'false',
  });
  more.textContent = '▾';
  const buttons = [
    el(
      'div.J-J5-Ji.btA',
      {},
      button('aoO.v7.T-I-atl.L3', words.send, () => send(false)),
      more,
    ),
    ...(draft.parent
      ? [
          el(
            'div.J-J5-Ji.dC',
            {},
            button('Uo.v7.T-I-atl.L3', words.sendAndArchive, () => send(true)),
          ),
        ]
      : []),
  ];
  // Never shown: what other extensions look for in every compose.
  const menus = el(
    'div',
    { hidden: true },
    el('div.J-J5-Ji', {}, el('div.J-JN-M-I-Jm', {}, el('img'))),
    el('div', { selector: 'scheduledSend' }),
  );
  const bin = el('div.oh.J-Z-I', { role: 'button', tabindex: '1', 'aria-label': words.discard, click: throwAway }, '⌫');
  return el(
    'table.IZ',
    {},
    el('tbody', {}, el('tr.btC', {}, el('td.gU.Up', {}, ...buttons, menus), el('td.gU.az5', {}, bin))),
  );
}
