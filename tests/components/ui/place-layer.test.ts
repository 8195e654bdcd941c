import { expect, it } from 'vitest';
import { type Placing, placeBy } from '@/components/ui/place-layer';

const VIEW = { width: 400, height: 300 };
const MENU = { width: 200, height: 100 };
const at = (left: number, top: number) => ({ left, right: left + 20, top, bottom: top + 20 });

it.each<[string, ReturnType<typeof at>, Placing['align'], boolean, { left: number; top: number }]>([
  ['under the anchor, ending with it', at(300, 50), 'end', false, { left: 120, top: 74 }],
  ['under the anchor, beginning with it', at(100, 50), 'start', false, { left: 100, top: 74 }],
  ['the other way round where lines begin on the right', at(100, 50), 'end', true, { left: 100, top: 74 }],
  ['in the middle of it', at(200, 50), 'center', false, { left: 110, top: 74 }],
  ['over it where there is more room', at(300, 270), 'end', false, { left: 120, top: 166 }],
  ['never over the left edge', at(10, 50), 'end', false, { left: 8, top: 74 }],
  ['never over the right edge', at(370, 50), 'start', false, { left: 192, top: 74 }],
])('a layer goes %s', (_, anchor, align, isRtl, expected) => {
  expect(placeBy(anchor, MENU, VIEW, { align, gap: 4 }, isRtl)).toMatchObject(expected);
});

it('a layer too high for either side takes the larger, and scrolls', () => {
  const tall = { width: 200, height: 500 };
  expect(placeBy(at(300, 50), tall, VIEW, { align: 'end', gap: 4 }, false)).toEqual({
    left: 120,
    top: 74,
    maxHeight: 218,
  });
  expect(placeBy(at(300, 250), tall, VIEW, { align: 'end', gap: 4 }, false)).toEqual({
    left: 120,
    top: 8,
    maxHeight: 238,
  });
});

it('a layer wider than the window begins at its left edge', () => {
  expect(placeBy(at(300, 50), { width: 900, height: 10 }, VIEW, { align: 'end', gap: 4 }, false).left).toBe(8);
});
