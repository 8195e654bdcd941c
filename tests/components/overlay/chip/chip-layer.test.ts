// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createChipLayer } from '@/components/overlay/chip/chip-layer';
import type { ListRow } from '@/lib/gmail/page/rows';

interface Fake {
  words: string;
}

beforeEach(() => document.body.replaceChildren());

function row(threadId: string): ListRow {
  const element = document.createElement('tr');
  element.append(document.createElement('div'));
  document.body.append(element);
  return { element, parts: [element], threadId, legacyThreadId: null };
}

const placeIn = vi.fn(({ element }: ListRow) => element.querySelector('div'));

function layer(answers: Record<string, string>) {
  const ask = vi.fn(
    async (ids: string[]) =>
      new Map(ids.flatMap((id) => (answers[id] === undefined ? [] : [[id, { words: answers[id] }] as const]))),
  );
  const create = vi.fn((current: () => Fake) => {
    const host = document.createElement('next-touch-chip');
    host.textContent = current().words;
    return { host, setTheme: (theme: string) => host.setAttribute('data-theme', theme) };
  });
  const chips = createChipLayer<Fake>({
    ask,
    placeIn,
    face: ({ words }) => ({ state: 'due', words, name: words }),
    create,
    isRtl: () => false,
  });
  return { chips, ask, create, answers };
}

const hosts = () => [...document.querySelectorAll('next-touch-chip')];

test('draws a chip on the rows that have one, in its place', async () => {
  const { chips } = layer({ a: 'Call today' });
  const rows = [row('a'), row('b')];
  await chips.show(rows);
  expect(hosts().map((host) => [host.parentElement, host.textContent])).toEqual([
    [rows[0]?.element.firstElementChild, 'Call today'],
  ]);
});

test('asks once about a set of threads', async () => {
  const { chips, ask } = layer({ a: 'Call today' });
  const rows = [row('a'), row('b')];
  await chips.show(rows);
  await chips.show(rows);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(ask).toHaveBeenCalledWith(['a', 'b']);
  await chips.show([...rows, row('c')]);
  expect(ask).toHaveBeenLastCalledWith(['c']);
});

test('puts the chip back after Gmail redrew the row', async () => {
  const { chips, create } = layer({ a: 'Call today' });
  const one = row('a');
  await chips.show([one]);
  const fresh = document.createElement('div');
  one.element.replaceChildren(fresh);
  await chips.show([one]);
  expect(hosts().map((host) => host.parentElement)).toEqual([fresh]);
  expect(create).toHaveBeenCalledTimes(1);
});

test('a row reused for another thread gets the chip of that thread', async () => {
  const { chips } = layer({ a: 'Call today', b: 'Email overdue' });
  const one = row('a');
  await chips.show([one]);
  await chips.show([{ ...one, threadId: 'b' }]);
  expect(hosts().map((host) => host.textContent)).toEqual(['Email overdue']);
  await chips.show([{ ...one, threadId: 'c' }]);
  expect(hosts()).toEqual([]);
});

test('after forget it asks anew and draws what changed', async () => {
  const { chips, answers } = layer({ a: 'Call today' });
  const rows = [row('a')];
  await chips.show(rows);
  answers.a = 'Replied';
  chips.forget();
  expect(hosts()).toHaveLength(1);
  await chips.show(rows);
  expect(hosts().map((host) => host.textContent)).toEqual(['Replied']);
});

test('an answer that comes after the list has moved on draws only what is in view', async () => {
  const { chips } = layer({ a: 'Call today', b: 'Email today' });
  const [one, two] = [row('a'), row('b')];
  await Promise.all([chips.show([one]), chips.show([two])]);
  expect(hosts().map((host) => host.textContent)).toEqual(['Email today']);
});

test('a thread shown in two lists has a chip in each, through redraws', async () => {
  const { chips, create } = layer({ a: 'Call today' });
  await chips.show([row('a'), row('a')]);
  document.body.replaceChildren();
  const fresh = [row('a'), row('a')];
  await chips.show(fresh);
  expect(hosts().map((host) => host.parentElement)).toEqual(fresh.map(({ element }) => element.firstElementChild));
  expect(create).toHaveBeenCalledTimes(2);
});

test('a chip that stays knows what was told last', async () => {
  const told = { words: 'Call today', why: 'first' };
  const create = vi.fn((_: () => typeof told) => ({ host: document.createElement('next-touch-chip'), setTheme() {} }));
  const chips = createChipLayer<typeof told>({
    ask: async () => new Map([['a', { ...told }]]),
    placeIn,
    face: ({ words }) => ({ state: 'due', words, name: words }),
    create,
    isRtl: () => false,
  });
  const rows = [row('a')];
  await chips.show(rows);
  told.why = 'moved';
  chips.forget();
  expect(await chips.show(rows)).toBe(false);
  expect(create).toHaveBeenCalledOnce();
  expect(create.mock.calls[0]?.[0]().why).toBe('moved');
});

test('looks for a place only in rows that get a chip and do not hold it', async () => {
  const { chips } = layer({ a: 'Call today' });
  const rows = [row('a'), row('b')];
  placeIn.mockClear();
  for (let redraw = 0; redraw < 3; redraw += 1) await chips.show(rows);
  expect(placeIn.mock.calls).toEqual([[rows[0]]]);
  expect(chips.rowWithChip()).toBe(rows[0]?.element);
});

test('a row that has lost its place keeps no chip, and gets one when the place is there again', async () => {
  const { chips } = layer({ a: 'Call today' });
  const one = row('a');
  await chips.show([one]);
  one.element.replaceChildren();
  await chips.show([one]);
  expect(hosts()).toEqual([]);
  expect(chips.rowWithChip()).toBeUndefined();
  one.element.append(document.createElement('div'));
  expect(await chips.show([one])).toBe(true);
  expect(hosts()).toHaveLength(1);
});

test('a part of a row that Gmail gives to another thread takes no chip along', async () => {
  const { chips } = layer({ a: 'Call today' });
  const [one, two] = [row('a'), row('b')];
  await chips.show([one, two]);
  two.element.append(...one.element.children);
  one.element.append(document.createElement('div'));
  await chips.show([one, two]);
  expect(hosts().map((host) => host.closest('tr'))).toEqual([one.element]);
});

test('clear leaves nothing', async () => {
  const { chips } = layer({ a: 'Call today' });
  await chips.show([row('a')]);
  chips.clear();
  expect(hosts()).toEqual([]);
});

test('1,000 redraws leave no more nodes than one', async () => {
  const { chips, create } = layer({ a: 'Call today' });
  for (let i = 0; i < 1_000; i++) {
    document.body.replaceChildren();
    const fresh = row('a');
    expect(await chips.show([fresh])).toBe(true);
    expect(hosts().map((host) => host.parentElement)).toEqual([fresh.element.firstElementChild]);
  }
  expect(create).toHaveBeenCalledTimes(1);
});
