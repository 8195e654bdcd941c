import { boot } from './boot.ts';
import { openCompose } from './compose-windows.ts';
import { el } from './dom.ts';
import { newDraft } from './draft.ts';
import { showList } from './routes.ts';
import { sidePanel } from './side-panel.ts';
import { words } from './words.ts';

const NAVIGATION = ['inbox', 'starred', 'snoozed', 'sent', 'drafts', 'scheduled', 'all', 'spam', 'trash'] as const;
const SIGNS = {
  inbox: '▣',
  starred: '☆',
  snoozed: '◷',
  sent: '➤',
  drafts: '▤',
  scheduled: '▷',
  all: '✉',
  spam: '⚠',
  trash: '⌫',
};

/** Where lists and threads are shown. */
export const stage = el('div.nH.bkK-stage');

/** The header, the left column and the room for the rest. */
export function mountFrame(): void {
  document.body.classList.add(`theme-${boot.theme}`, `density-${boot.density}`);
  const tools = el(
    'div.G-atb',
    {},
    el('div.T-Jo', { role: 'checkbox', 'aria-checked': 'false' }),
    el('span', {}, '⟳'),
    el('span', {}, '⋮'),
  );
  const inner = el('div.nH.bkK-inner', {}, tools, stage);
  document.body.append(header(), el('div.nH.w-asV', {}, sidebar(), el('div.nH.bkK', {}, inner), sidePanel()));
}

function header(): HTMLElement {
  const field = el('input.gb_ce', { type: 'text', name: 'q', placeholder: words.search, 'aria-label': words.search });
  const form = el('form.aeH-search', { role: 'search' }, el('span', {}, '⌕'), field);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field instanceof HTMLInputElement && field.value) showList(`search/${encodeURIComponent(field.value)}`);
  });
  const initial = (boot.name || boot.address).slice(0, 1).toUpperCase();
  return el(
    'header.gb_Fa',
    { id: 'gb' },
    el('div.gb_logo', {}, el('span', {}, '☰'), el('span.gb_M', {}, '✉'), 'Gmail'),
    form,
    el('div.gb_right', {}, accountMenu(initial)),
  );
}

/** Links by number, as Gmail makes them: by address they are 404 now. */
function accountMenu(initial: string): HTMLElement {
  const links = boot.accounts.map(({ address, path }) => el('a.gb_acc', { href: `/mail/${path}/` }, address));
  const menu = el('div.gb_menu', {}, ...links);
  menu.hidden = true;
  const toggle = (): void => {
    menu.hidden = !menu.hidden;
  };
  return el('div', {}, el('button.gb_B', { type: 'button', 'aria-label': boot.address, click: toggle }, initial), menu);
}

function sidebar(): HTMLElement {
  const items = NAVIGATION.map((list) =>
    el(
      'div.TO',
      { 'data-list': list },
      el('span.qj', {}, SIGNS[list]),
      el('a.aio.J-Ke', { href: `#${list}`, target: '_top' }, words[list]),
      el('span.bsU'),
    ),
  );
  const compose = el(
    'div.T-I.T-I-KE.L3',
    { role: 'button', tabindex: '0', gh: 'cm', click: () => openCompose(newDraft()) },
    el('span', {}, '✎'),
    words.compose,
  );
  return el('div.nH.oy8Mbf.aeN', { role: 'navigation' }, el('div.aic', {}, el('div.z0', {}, compose)), ...items);
}

/**
 * Marks the list shown and the number of unread mails, also in the title: "Inbox (2) - person@example.com - Gmail", or
 * the subject of the thread shown.
 */
export function updateFrame(list: string, unread: number, subject?: string): void {
  for (const item of document.querySelectorAll('.TO')) {
    const here = item.getAttribute('data-list') === list;
    item.classList.toggle('nZ', here);
    if (item.getAttribute('data-list') === 'inbox') {
      const count = item.querySelector('.bsU');
      if (count) count.textContent = unread > 0 ? String(unread) : '';
    }
  }
  const known = NAVIGATION.find((each) => each === list);
  const place = known ? words[known] : decodeURIComponent(list);
  const count = list === 'inbox' && unread > 0 ? ` (${unread})` : '';
  document.title = `${subject ?? place + count} - ${boot.address} - Gmail`;
}
