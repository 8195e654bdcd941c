import { expect, test } from 'vitest';
import { nextShownCards } from '@/components/overlay/sent/shown-cards';
import { exampleCard } from './example-card';

const settling = exampleCard({ messageId: 'msg-a:r1' });

test('a named card is shown once', () => {
  const first = nextShownCards([], [settling], new Set());
  expect(nextShownCards(first, [settling], new Set())).toEqual([{ card: settling, takenBack: false }]);
});

const takenBack = { ...settling, state: 'taken-back' as const, lines: [] };

test('a card whose mail did not go out says so, with the lines it had', () => {
  expect(nextShownCards([{ card: settling, takenBack: false }], [takenBack], new Set())).toEqual([
    { card: settling, takenBack: true },
  ]);
});

test('no card begins as taken back', () => {
  expect(nextShownCards([], [takenBack], new Set())).toEqual([]);
});

test('sent again after an undo, the card is back', () => {
  expect(nextShownCards([{ card: settling, takenBack: true }], [settling], new Set())).toEqual([
    { card: settling, takenBack: false },
  ]);
});

test('a card that is named no more stays as it was: the rep has answered all of it', () => {
  expect(nextShownCards([{ card: settling, takenBack: false }], [], new Set())).toEqual([
    { card: settling, takenBack: false },
  ]);
});

test('a line the rep has answered stays where it was, beside those that go on', () => {
  const [line] = settling.lines;
  if (!line) throw new Error('The example card has no line');
  const two = { ...settling, lines: [line, { ...line, address: 'ben@globex.example', touch: 1 }] };
  const fresh = { ...settling, lines: [{ ...line, address: 'ben@globex.example', touch: 2 }] };
  const [shown] = nextShownCards([{ card: two, takenBack: false }], [fresh], new Set());
  expect(shown?.card.lines.map(({ address, touch }) => [address, touch])).toEqual([
    [line.address, line.touch],
    ['ben@globex.example', 2],
  ]);
});

test('settling becomes confirmed in place', () => {
  const card = { ...settling, state: 'confirmed' as const };
  expect(nextShownCards([{ card: settling, takenBack: false }], [card], new Set())).toEqual([
    { card, takenBack: false },
  ]);
});

test('a card seen off does not come back', () => {
  expect(nextShownCards([], [settling], new Set(['msg-a:r1']))).toEqual([]);
});

test('a mail that touched nobody shows nothing', () => {
  const off = exampleCard({ lines: settling.lines.map((line) => ({ ...line, mode: 'off' as const })) });
  expect(nextShownCards([], [off], new Set())).toEqual([]);
});
