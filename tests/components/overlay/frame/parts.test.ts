import { expect, it } from 'vitest';
import type { OverlayEnv } from '@/components/overlay/frame/overlay-env';
import { createParts, type SurfaceCount } from '@/components/overlay/frame/parts';
import { SelectorMissed } from '@/lib/gmail/page/find-place';
import { listRowLabels } from '@/lib/gmail/page/selectors';

const SURFACE = 'overlay-chips-listRowLabels';

/** A part that misses its place while `isHidden`, and whose refresh takes as long as the test lets it. */
function chips() {
  const told: SurfaceCount[] = [];
  const answers: (() => void)[] = [];
  const state = { isHidden: false, started: 0 };
  const look = () => {
    if (state.isHidden) throw new SelectorMissed(listRowLabels);
  };
  const env = { signal: new AbortController().signal } as Omit<OverlayEnv, 'failed'>;
  const parts = createParts(env, (count) => told.push(count), {
    chips: () => {
      state.started += 1;
      return {
        async refresh() {
          look();
          await new Promise<void>((resolve) => answers.push(resolve));
          return true;
        },
        redraw: look,
      };
    },
  });
  return { parts, told, state, answer: () => answers.shift()?.() };
}

it('a part that misses its place is told, looked for again with each view, and told when it is there again', async () => {
  const { parts, told, state, answer } = chips();
  state.isHidden = true;
  expect(parts.isWhole()).toBe(true);
  parts.redraw();
  expect(parts.isWhole()).toBe(false);
  await parts.refresh();
  await parts.refresh();
  expect(told).toEqual([1, 2, 3].map(() => ({ surface: SURFACE, hits: 0, misses: 1 })));
  state.isHidden = false;
  const found = parts.refresh();
  answer();
  await found;
  expect(parts.isWhole()).toBe(true);
  expect(told.at(-1)).toEqual({ surface: SURFACE, hits: 1, misses: 0 });
  expect(state.started).toBe(4);
});

it('a place that goes while the background answers is missed, whatever was found before, and comes back', async () => {
  const { parts, told, state, answer } = chips();
  const before = parts.refresh();
  state.isHidden = true;
  parts.redraw();
  answer();
  await before;
  expect(told).toEqual([{ surface: SURFACE, hits: 0, misses: 1 }]);
  state.isHidden = false;
  const again = parts.refresh();
  answer();
  await again;
  expect(state.started).toBe(2);
  expect(told.at(-1)).toEqual({ surface: SURFACE, hits: 1, misses: 0 });
});
