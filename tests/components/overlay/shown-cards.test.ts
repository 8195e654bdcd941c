import { expect, test } from 'vitest';
import { nextShownCards } from '@/components/overlay/shown-cards';
import { exampleCard } from './example-card';

const settling = exampleCard({ messageId: 'msg-a:r1' });

test('a named card is shown once', () => {
  const first = nextShownCards([], [settling], new Set());
  expect(nextShownCards(first, [settling], new Set())).toEqual([{ card: settling, takenBack: false }]);
});

test('a settling card that is named no more was taken back', () => {
  expect(nextShownCards([{ card: settling, takenBack: false }], [], new Set())).toEqual([
    { card: settling, takenBack: true },
  ]);
});

test('a confirmed card that is named no more stays as it was until its time is over', () => {
  const card = exampleCard({ state: 'confirmed' });
  expect(nextShownCards([{ card, takenBack: false }], [], new Set())).toEqual([{ card, takenBack: false }]);
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
