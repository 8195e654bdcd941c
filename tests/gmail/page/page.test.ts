// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMailbox, mailboxInTitle, mailboxOnPage } from '@/lib/gmail/page/account';
import { SelectorMissed } from '@/lib/gmail/page/find-place';
import { namesThread, viewOf } from '@/lib/gmail/page/routes';
import { labelPlace, readRows } from '@/lib/gmail/page/rows';
import { checkSelectors } from '@/lib/gmail/page/selector-check';
import { isDark, parseColour, readAppearance } from '@/lib/gmail/page/theme';
import { watchToast, watchUndo } from '@/lib/gmail/page/toast';
import { settle } from '../support/later';
import { trustedClick } from '../support/trusted-click';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => end.abort());

function make(tag: string, attributes: Record<string, string> = {}, ...inside: Node[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

const row = (thread: string | null, legacy = '1636109e7816ac5d') =>
  make(
    'tr',
    { class: 'zA' },
    make(
      'td',
      { class: 'a4W' },
      make('div', { class: 'xS' }, make('div', { class: 'xT' })),
      thread === null ? make('i') : make('span', { 'data-thread-id': thread, 'data-legacy-thread-id': legacy }),
    ),
  );

function list(...rows: HTMLElement[]): HTMLElement {
  const body = make('tbody', {}, ...rows);
  document.body.append(make('div', { role: 'main' }, make('table', {}, body)));
  return body;
}

describe('the mailbox', () => {
  it.each([
    ['Inbox (3) - me@example.com - Example Mail', 'me@example.com'],
    ['Offer - other@x.example - me@Example.com - Gmail', 'me@example.com'],
    ['\u200fדואר נכנס - \u202ame@example.com\u202c - Gmail', 'me@example.com'],
    ['Inbox (3) - me@example.com - Acme - North Mail', 'me@example.com'],
    ['Offer - other@x.example - me@example.com - Acme - North - Mail', 'me@example.com'],
    ['受信トレイ - me@example.com - Gmail', 'me@example.com'],
    ['Gmail', null],
    ['other@x.example - Gmail', 'other@x.example'],
    ['me@example.com', null],
    ['', null],
  ])('in the title %j', (title, expected) => expect(mailboxInTitle(title)).toBe(expected));

  it('is what the head names, else the tap, else the title, else what a thread names', () => {
    const mailbox = createMailbox(document);
    document.title = '';
    expect(mailbox.current()).toBeNull();
    mailbox.inThread('Thread@example.com');
    expect(mailbox.current()).toBe('thread@example.com');
    document.title = 'Inbox - title@example.com - Gmail';
    expect(mailbox.current()).toBe('title@example.com');
    mailbox.told('Told@example.com');
    mailbox.told(null);
    expect(mailbox.current()).toBe('told@example.com');
    document.head.append(make('meta', { name: 'og-profile-acct', content: 'Head@example.com' }));
    expect([mailbox.current(), mailboxOnPage(document)]).toEqual(['head@example.com', 'head@example.com']);
    document.head.replaceChildren();
  });
});

describe('the view', () => {
  it.each([
    ['#inbox', { name: 'inbox', threadId: null }],
    ['#inbox/FMfcgzGkbDXBWBWBfVKHssLtMqvDQSWN', { name: 'inbox', threadId: 'thread-f:1709452269766466422' }],
    ['#search/a+b/1636109e7816ac5d', { name: 'search', threadId: 'thread-f:1600484990382419037' }],
    ['#label/work?compose=new', { name: 'label', threadId: null }],
    ['', { name: '', threadId: null }],
  ])('%s', (hash, expected) => expect(viewOf(hash)).toEqual(expected));

  it('knows account numbers and pop-outs', () => {
    expect(['#inbox', '#inbox/p2', '#search/words', '#label/Name'].map(namesThread)).toEqual(Array(4).fill(false));
  });
});

describe('rows', () => {
  it('are those of the list now shown, with clean ids', () => {
    document.body.append(make('table', {}, row('#thread-f:9')));
    list(row('#thread-f:1'), row('#thread-a:r2|msg-a:r3', 'undefined'), row(null));
    expect(readRows(document)).toMatchObject([
      { threadId: 'thread-f:1', legacyThreadId: '1636109e7816ac5d' },
      { threadId: 'thread-a:r2', legacyThreadId: null },
    ]);
    expect(readRows(document).map((each) => labelPlace(each)?.className)).toEqual(['xT', 'xT']);
  });

  it('that name no thread any more are a named error', () => {
    list(row(null));
    expect(() => readRows(document)).toThrow(SelectorMissed);
    expect(labelPlace({ parts: [make('tr')] })).toBeNull();
  });

  it('of the reading pane at the right are put together, advertisements left out', () => {
    const part = (id: string, ...children: Node[]) => make('tr', { class: 'zA apv', ...(id && { id }) }, ...children);
    const named = (id: string) =>
      make('td', {}, make('span', { 'data-thread-id': id, 'data-legacy-thread-id': '19a' }));
    const labels = () => make('td', { class: 'apu' });
    const ad = make('tr', { class: 'zA am0', id: ':9' }, named('#thread-f:9'));
    list(
      ...[part(':1', make('td')), part('', named('#thread-f:1')), part('', labels())],
      ...[part(':2', labels()), part('', named('#thread-f:2'))],
      ad,
      part(':3', named('#thread-f:3'), labels()),
    );
    const rows = readRows(document);
    expect(rows.map(({ threadId, element, parts }) => [threadId, element.id, parts.length])).toEqual([
      ['thread-f:1', ':1', 3],
      ['thread-f:2', ':2', 2],
      ['thread-f:3', ':3', 1],
    ]);
    expect(rows.map((row) => labelPlace(row)?.className)).toEqual(['apu', 'apu', 'apu']);
  });
});

describe('the toast', () => {
  it('tells of a click on undo, whatever is written on it', () => {
    const onUndo = vi.fn();
    watchUndo(document, end.signal, onUndo);
    const inner = make('b');
    document.body.append(make('span', { id: 'link_undo' }, inner), make('span', { id: 'link_vsm' }));
    trustedClick(inner);
    trustedClick(document.getElementById('link_vsm') ?? expect.fail());
    // A script of the page clicks, too.
    inner.click();
    expect(onUndo).toHaveBeenCalledTimes(1);
    end.abort();
    trustedClick(inner);
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('tells once of each mail sent', async () => {
    const onSent = vi.fn();
    const toast = watchToast(document, end.signal, onSent);
    expect(toast.look()).toBe(false);
    const holder = make('div', { role: 'alert', 'aria-live': 'assertive', class: 'b8 UC' });
    document.body.append(holder);
    expect(toast.look()).toBe(true);
    for (const shown of [[], [make('a', { id: 'link_vsm' })], [make('i'), make('a', { id: 'link_vsm' })], []]) {
      holder.replaceChildren(...shown);
      await settle(10);
    }
    holder.replaceChildren(make('a', { id: 'link_vsm' }));
    await settle(10);
    expect(onSent).toHaveBeenCalledTimes(2);
  });
});

describe('selector checks', () => {
  it('count hits and misses on a list, and say nothing of an empty one', () => {
    expect(checkSelectors(document, '#inbox')).toEqual([]);
    list(row('#thread-f:1'), row(null));
    document.documentElement.lang = 'de';
    expect(checkSelectors(document, '#inbox')).toEqual([
      { surface: 'list', hits: 1, misses: 1 },
      { surface: 'gmail-rows-1', hits: 1, misses: 0 },
      { surface: 'gmail-language-de', hits: 1, misses: 0 },
    ]);
    document.documentElement.lang = '';
    expect(checkSelectors(document, '#settings/general')).toEqual([]);
  });

  it('count a table whose rows are none we know', () => {
    list(make('tr'), make('tr'), make('tr'));
    expect(checkSelectors(document, '#inbox')).toEqual([{ surface: 'list', hits: 0, misses: 3 }]);
  });

  it('look for the thread in an opened one', () => {
    const main = make('div', { role: 'main' });
    document.body.append(main);
    const hash = '#inbox/1636109e7816ac5d';
    expect(checkSelectors(document, hash)).toEqual([{ surface: 'thread', hits: 0, misses: 1 }]);
    main.append(make('h2', { class: 'hP', 'data-legacy-thread-id': '1' }), make('div', { 'data-message-id': 'm' }));
    expect(checkSelectors(document, hash)).toEqual([{ surface: 'thread', hits: 1, misses: 0 }]);
  });
});

describe('how Gmail looks', () => {
  it.each([
    ['rgb(32, 33, 36)', true],
    ['rgb(255, 255, 255)', false],
    ['rgba(0, 0, 0, 0)', null],
    ['rgb(32 33 36 / 1)', true],
    ['transparent', null],
    ['rgb(a, b, c)', null],
  ])('%s is dark: %s', (css, expected) => expect(isDark(parseColour(css))).toBe(expected));

  it.each([
    ['a dark ground', 'rgb(32, 33, 36)', 'rgb(0, 0, 0)', 'dark'],
    ['a light ground', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'light'],
    ['light text on no ground', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)', 'dark'],
    ['nothing known', '', '', 'light'],
  ])('%s', (_, backgroundColor, color, theme) => {
    document.body.append(make('div', { class: 'bkK' }, make('div', { class: 'nH' })), make('div', { class: 'aio' }));
    const style = () => ({ backgroundColor, color, direction: 'rtl' }) as CSSStyleDeclaration;
    expect(readAppearance(document, style)).toEqual({ theme, density: 'comfortable', direction: 'rtl' });
  });
});
