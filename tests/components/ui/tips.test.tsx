// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { Check } from 'lucide-react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { startTips } from '@/components/ui/start-tips';

const place = document.createElement('main');
beforeAll(() => {
  startTips(place);
});
beforeEach(() => {
  vi.useFakeTimers();
  document.body.append(place);
});
afterEach(() => {
  fireEvent.pointerDown(place);
  vi.useRealTimers();
});

function show({ doneTip = true } = {}) {
  return render(
    <>
      <IconButton label="Done" shortcut="d" tip={doneTip}>
        <Check />
      </IconButton>
      <IconButton label="Snooze">
        <Check />
      </IconButton>
      <Button data-tip="Not given yet" aria-keyshortcuts="Alt+Shift+V">
        Case study
      </Button>
      <p>elsewhere</p>
    </>,
    { container: place },
  );
}

const button = (name: string) => screen.getByRole('button', { name });
const shown = () => screen.queryByRole('tooltip')?.textContent ?? null;
const point = (at: Element, pointerType = 'mouse') => fireEvent.pointerOver(at, { pointerType });
const after = (ms: number) => vi.advanceTimersByTime(ms);

it('says what a button does, and its key, when pointed at for a moment', () => {
  show();
  point(button('Done').querySelector('svg') as Element);
  after(400);
  expect(shown()).toBeNull();
  after(100);
  expect(shown()).toBe('Doned');
});

it('is shown at once when keys bring the focus, and leaves with it', () => {
  show();
  const done = button('Done');
  done.focus();
  expect(shown()).toBe('Doned');
  done.blur();
  expect(shown()).toBeNull();
});

it('Escape takes it away, and is not heard by the page below', () => {
  show();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  point(button('Snooze'));
  after(500);
  fireEvent.keyDown(button('Snooze'), { key: 'Escape' });
  expect([shown(), heard.mock.calls.length]).toEqual([null, 0]);
  // Nor does it come back while the pointer rests.
  point(button('Snooze').querySelector('svg') as Element);
  after(1_000);
  expect(shown()).toBeNull();
  document.removeEventListener('keydown', heard);
});

it('stays while it is pointed at itself, and leaves soon after', () => {
  show();
  point(button('Snooze'));
  after(500);
  point(screen.getByText('elsewhere'));
  after(100);
  point(screen.getByRole('tooltip'));
  after(5_000);
  expect(shown()).toBe('Snooze');
  point(screen.getByText('elsewhere'));
  after(150);
  expect(shown()).toBeNull();
});

it('the next button’s follows sooner, and there is never more than one', () => {
  show();
  point(button('Done'));
  after(500);
  point(button('Snooze'));
  after(150);
  expect(screen.getAllByRole('tooltip').map(({ textContent }) => textContent)).toEqual(['Snooze']);
});

it('a press takes it away; a finger shows none', () => {
  show();
  point(button('Done'));
  after(500);
  fireEvent.pointerDown(button('Done'));
  expect(shown()).toBeNull();
  point(button('Snooze'), 'touch');
  after(1_000);
  expect(shown()).toBeNull();
});

it('describes what it adds to the name, and does not say the name twice', () => {
  show();
  point(button('Case study'));
  after(500);
  expect(shown()).toBe('Not given yetAlt Shift V');
  const describes = () => document.getElementById(button('Case study').getAttribute('aria-describedby') ?? '');
  expect(describes()).toBe(screen.getByRole('tooltip'));
  point(button('Done'));
  after(150);
  expect([describes(), button('Done').getAttribute('aria-describedby')]).toEqual([null, null]);
});

it('goes with its button, and with what the button opens', async () => {
  const { rerender } = show();
  point(button('Done'));
  after(500);
  rerender(
    <IconButton label="Done" shortcut="d" tip={false}>
      <Check />
    </IconButton>,
  );
  await vi.advanceTimersByTimeAsync(10);
  expect(shown()).toBeNull();
});
