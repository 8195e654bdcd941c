// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CARD_SECONDS, SendCard, type SendCardProps } from '@/components/overlay/sent/send-card';
import { SendCards } from '@/components/overlay/sent/send-cards';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { exampleCard, exampleLine } from './example-card';

createI18n('en', english);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(change: Partial<SendCardProps> = {}) {
  const onGone = vi.fn();
  const onChoose = vi.fn(async () => {});
  const props: SendCardProps = {
    card: exampleCard(),
    takenBack: false,
    now: '2026-11-23T10:00',
    cadences: [
      { id: 'steady', name: 'Steady' },
      { id: 'cold', name: 'Cold outbound' },
    ],
    onGone,
    onExpired: onGone,
    onChoose,
    ...change,
  };
  const { rerender } = render(<SendCard {...props} />);
  return { onGone, onChoose, rerender: (more: Partial<SendCardProps>) => rerender(<SendCard {...props} {...more} />) };
}

async function seconds(count: number) {
  for (let i = 0; i < count; i++) await act(async () => void vi.advanceTimersByTime(1000));
}

test('says which touch it was, what comes next and that it is settling', () => {
  show();
  const card = screen.getByRole('article', { name: 'Follow-up for the mail you sent' });
  expect(card.textContent).toContain('Touch 1 of 6 to Ada Example · SteadyNext: email, Fri, Nov 27');
  expect(card.textContent).toContain('Next TouchSettling');
});

test('says so when the send counts', () => {
  show({ card: exampleCard({ state: 'confirmed' }) });
  expect(screen.getByText('Logged')).toBeTruthy();
});

test('goes by itself after its time', async () => {
  const { onGone } = show();
  await seconds(CARD_SECONDS - 1);
  expect(onGone).not.toHaveBeenCalled();
  await seconds(2);
  expect(onGone).toHaveBeenCalledOnce();
});

test.each([
  ['the pointer', 'pointerEnter', 'pointerLeave'],
  ['focus', 'focus', 'blur'],
] as const)('stays under %s', async (_, enter, leave) => {
  const { onGone } = show();
  const card = screen.getByRole('article');
  fireEvent[enter](card);
  await seconds(CARD_SECONDS * 2);
  expect(onGone).not.toHaveBeenCalled();
  fireEvent[leave](card);
  await seconds(CARD_SECONDS + 1);
  expect(onGone).toHaveBeenCalledOnce();
});

test('"Not a prospect" is passed on and said', async () => {
  const { onChoose } = show();
  await act(async () => screen.getByRole('button', { name: 'Ada Example is not a prospect' }).click());
  expect(onChoose).toHaveBeenCalledWith('ada@acme.example', { kind: 'not-a-prospect' });
  expect(screen.getByText(/is not a prospect. You won’t be asked again/)).toBeTruthy();
});

test('Undo is passed on and said', async () => {
  const { onChoose } = show();
  await act(async () => screen.getByRole('button', { name: 'Undo the follow-up for Ada Example' }).click());
  expect(onChoose).toHaveBeenCalledWith('ada@acme.example', { kind: 'undo' });
  expect(screen.getByText(/Taken back/)).toBeTruthy();
});

test('one Undo takes back all who count', async () => {
  const lines = ['a', 'b'].map((each) => exampleLine({ address: `${each}@acme.example`, name: each.toUpperCase() }));
  const { onChoose } = show({ card: exampleCard({ lines: [...lines, exampleLine({ mode: 'ask' })] }) });
  await act(async () => screen.getByRole('button', { name: /^Undo/ }).click());
  expect(onChoose.mock.calls).toEqual([
    ['a@acme.example', { kind: 'undo' }],
    ['b@acme.example', { kind: 'undo' }],
  ]);
  expect(screen.getAllByText(/Taken back/)).toHaveLength(2);
});

test('a choice that could not be kept says so and keeps the buttons', async () => {
  show({ onChoose: () => Promise.reject(new Error('disconnected')) });
  await act(async () => screen.getByRole('button', { name: 'Undo the follow-up for Ada Example' }).click());
  expect(screen.getByText(/Nothing was lost/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Undo the follow-up for Ada Example' })).toBeTruthy();
});

test('asks about a free-mail address instead of enrolling', async () => {
  const { onChoose } = show({ card: exampleCard({ lines: [exampleLine({ mode: 'ask' })] }) });
  expect(screen.getByText('Follow up with Ada Example?')).toBeTruthy();
  await act(async () => screen.getByRole('button', { name: 'Follow up with Ada Example' }).click());
  expect(onChoose).toHaveBeenCalledWith('ada@acme.example', { kind: 'enroll', cadenceId: 'steady' });
});

test('groups several prospects, and folds a long list', async () => {
  const lines = ['a', 'b', 'c', 'd', 'e'].map((each) =>
    exampleLine({ address: `${each}@acme.example`, name: each.toUpperCase() }),
  );
  show({ card: exampleCard({ lines }) });
  expect(screen.getAllByText(/^Touch 1 of 6/)).toHaveLength(3);
  await act(async () => screen.getByRole('button', { name: 'And 2 more' }).click());
  expect(screen.getAllByText(/^Touch 1 of 6/)).toHaveLength(5);
});

test('is taken back when the send was undone, and leaves soon after', async () => {
  const { onGone, rerender } = show();
  rerender({ takenBack: true });
  expect(screen.getByText(/nothing was logged/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  await seconds(6);
  expect(onGone).toHaveBeenCalledOnce();
});

test('G5: a card whose button was pressed leaves on time', async () => {
  const { onGone } = show();
  const undo = screen.getByRole('button', { name: 'Undo the follow-up for Ada Example' });
  undo.focus();
  await act(async () => undo.click());
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  await seconds(CARD_SECONDS + 1);
  expect(onGone).toHaveBeenCalledOnce();
});

test('G5: of five sends one card is shown, the others behind "and 4 more"; they leave together', async () => {
  const onGone = vi.fn();
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    card: exampleCard({ messageId: `msg-a:${id}` }),
    takenBack: false,
  }));
  render(<SendCards cards={cards} now="2026-11-23T10:00" cadences={[]} onChoose={async () => {}} onGone={onGone} />);
  expect(screen.getAllByRole('article')).toHaveLength(1);
  await seconds(CARD_SECONDS + 1);
  expect(onGone.mock.calls.map(([id]) => id)).toEqual(cards.map(({ card }) => card.messageId));
  await act(async () => screen.getByRole('button', { name: 'And 4 more' }).click());
  expect(screen.getAllByRole('article')).toHaveLength(5);
});
