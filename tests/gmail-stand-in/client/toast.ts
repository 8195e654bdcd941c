import { el } from './dom.ts';
import { words } from './words.ts';

/** Gmail's toast: an alert region that is always there, filled while something is shown. */

/** What other extensions look for: it stays when the toast goes. */
const bar = el('div.vh');
const region = el('div.b8', { role: 'alert' }, bar);
let hide: ReturnType<typeof setTimeout> | undefined;
let pendingUndo: (() => void) | null = null;

export const mountToast = (): void => document.body.append(el('div.vZ', {}, region));

export interface ToastLinks {
  undo?: () => void;
  view?: () => void;
}

/** Shows a text for `ms`. The undo of the last toast is offered as long as it is shown. */
export function toast(text: string, links: ToastLinks = {}, ms = 5000): void {
  clearTimeout(hide);
  // Stays when the toast goes: a test on a busy machine may look only then.
  document.documentElement.toggleAttribute('data-stand-in-confirmed', links.undo !== undefined);
  const link = (id: string, label: string, run: () => void): HTMLElement =>
    el('span.ag.a8k', { id, role: 'link', tabindex: '0', click: run }, label);
  pendingUndo = links.undo ?? null;
  const shown = [
    ...(links.undo ? [link('link_undo', words.undo, () => undoShown())] : []),
    ...(links.view ? [link('link_vsm', words.viewMessage, links.view)] : []),
  ];
  bar.replaceChildren(el('span.aT', {}, el('span.bAq', {}, text), el('span.bAo', {}, ...shown)), closeButton());
  hide = setTimeout(hideToast, ms);
}

const closeButton = (): HTMLElement => el('div.bBe', { role: 'button', tabindex: '0', click: hideToast }, '✕');

function hideToast(): void {
  clearTimeout(hide);
  pendingUndo = null;
  bar.replaceChildren();
}

/** Takes back what the toast offers, by its link or by the key `z`. False if it offers nothing. */
export function undoShown(): boolean {
  const undo = pendingUndo;
  if (!undo) return false;
  hideToast();
  undo();
  return true;
}
