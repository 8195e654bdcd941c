// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LoadSettings } from '@/components/options/load/load-settings';
import { SortableList } from '@/components/options/ui/sortable-list';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { loadPageWords } from '@/lib/i18n/page-words';
import { fakePorts, MONDAY } from '../fake-ports';
import { renderWithWords } from '../render';

/** Size of each element, and its distance from the one before, px. */
const SIZE = 40;
const APART = 50;

beforeEach(() => {
  // A layout: lines of a list one below the other, children of other elements side by side above them.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const place = [...(this.parentElement?.children ?? [])].indexOf(this) * APART;
    return this.localName === 'li' ? new DOMRect(0, 1_000 + place, SIZE, SIZE) : new DOMRect(place, 0, SIZE, SIZE);
  });
});
afterEach(() => vi.restoreAllMocks());

/** Presses a key while something is held; the library listens only after a turn of the event loop. */
async function press(key: string): Promise<void> {
  await userEvent.keyboard(key);
  await new Promise((resolve) => setTimeout(resolve, 0));
}

const handle = (name: string) => screen.getByRole('button', { name });
const instructions = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;
const draw = async (ui: ReactNode, language: string) =>
  renderWithWords(ui, language, fakePorts(), await loadPageWords(language));

const STEPS = [
  { id: '8f1c', name: 'Ada' },
  { id: '03be', name: 'Ben' },
  { id: 'c77d', name: 'Cleo' },
];

it.each([
  {
    language: 'en-US',
    label: 'Move: Ben',
    how: /^Press Space to pick it up/,
    over: 'Ben: place 3 of 3.',
    end: 'Ben was put down: place 3 of 3.',
    stays: 'Ben stays where it was.',
  },
  {
    language: 'de',
    label: 'Verschieben: Ben',
    how: /^Nimm es mit der Leertaste auf/,
    over: 'Ben: Platz 3 von 3.',
    end: 'Ben abgelegt: Platz 3 von 3.',
    stays: 'Ben bleibt am alten Platz.',
  },
])(
  'what is moved in a list is named, with its place ($language)',
  async ({ language, label, how, over, end, stays }) => {
    const onOrder = vi.fn();
    await draw(
      <SortableList label="Steps" items={STEPS} nameOf={({ name }) => name} onOrder={onOrder}>
        {(_item, _index, grip) => grip}
      </SortableList>,
      language,
    );
    expect(instructions(handle(label))).toMatch(how);
    expect(handle(label).hasAttribute('aria-roledescription')).toBe(false);
    handle(label).focus();
    await press('[Space]');
    await press('[ArrowDown]');
    expect(await screen.findByText(over)).toBeTruthy();
    await press('[Escape]');
    expect(await screen.findByText(stays)).toBeTruthy();
    expect(onOrder).not.toHaveBeenCalled();
    await press('[Space]');
    await press('[ArrowDown]');
    await press('[Space]');
    expect(await screen.findByText(end)).toBeTruthy();
    expect(onOrder.mock.lastCall?.[0].map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Cleo', 'Ben']);
  },
);

function Load({ onMove }: { onMove: () => void }) {
  const dueAt = '2026-11-23T09:00';
  const dates = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-28', '2026-11-30'];
  const ada = { id: '5e2a', name: 'Ada Field', channel: 'call', dueAt, nudgeAt: dueAt };
  return (
    <LoadSettings
      planned={dates.map((date) => ({ date, touches: 1 }))}
      following={null}
      onDay={{ date: '2026-11-23', touches: [ada], more: 0 }}
      spread={null}
      spreadCap={2}
      selected="2026-11-23"
      dailyCap={2}
      rules={DEFAULT_SETTINGS.calendar}
      now={MONDAY}
      onSelect={vi.fn()}
      onMore={vi.fn()}
      onMove={onMove}
      onSpreadCap={vi.fn()}
      onApply={vi.fn()}
    />
  );
}

it.each([
  {
    language: 'en-US',
    label: 'Drag to another day: Ada Field',
    start: 'Ada Field is held.',
    over: ['Ada Field: Tuesday, November 24.', 'Ada Field: Monday, November 30.'],
    end: 'Ada Field was put down: Tuesday, November 24.',
    stays: 'Ada Field stays where it was.',
  },
  {
    language: 'de',
    label: 'Auf einen anderen Tag ziehen: Ada Field',
    start: 'Ada Field wird gehalten.',
    over: ['Ada Field: Dienstag, 24. November.', 'Ada Field: Montag, 30. November.'],
    end: 'Ada Field abgelegt: Dienstag, 24. November.',
    stays: 'Ada Field bleibt am alten Platz.',
  },
])('a touch is taken by keys to the next working day, which is named ($language)', async (words) => {
  const onMove = vi.fn();
  await draw(<Load onMove={onMove} />, words.language);
  handle(words.label).focus();
  await press('[Space]');
  expect(await screen.findByText(words.start)).toBeTruthy();
  await press('[Space]');
  expect(await screen.findByText(words.stays)).toBeTruthy();
  expect(onMove).not.toHaveBeenCalled();

  await press('[Space]');
  await press('[ArrowRight]');
  expect(await screen.findByText(words.over[0] ?? '')).toBeTruthy();
  await press('[ArrowRight]');
  expect(await screen.findByText(words.over[1] ?? '')).toBeTruthy();
  await press('[ArrowLeft]');
  await press('[Space]');
  expect(await screen.findByText(words.end)).toBeTruthy();
  expect(onMove).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '5e2a' }), '2026-11-24');
});
