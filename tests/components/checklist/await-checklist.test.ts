import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitChecklist, beginChecklist } from '@/components/checklist/begin-checklist';
import { fakePorts } from '../fake-ports';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A checklist whose rows come after so many ms; says when the page may be drawn. */
function begun(rowsAfterMs: number) {
  const ports = fakePorts({
    reads: {
      cadences: async () => [],
      checklistRows: async () => {
        await new Promise((resolve) => setTimeout(resolve, rowsAfterMs));
        return { rows: [], more: false };
      },
    },
  });
  const checklist = beginChecklist(ports);
  const onDrawn = vi.fn();
  void awaitChecklist(checklist).then(onDrawn);
  return { checklist, onDrawn };
}

it('the page is drawn once its first rows are there', async () => {
  const { checklist, onDrawn } = begun(40);
  await vi.advanceTimersByTimeAsync(39);
  expect(onDrawn).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onDrawn).toHaveBeenCalled();
  expect(checklist.list.answer().state).toBe('ready');
});

it('rows that take long are not waited for', async () => {
  const { checklist, onDrawn } = begun(1_000);
  await vi.advanceTimersByTimeAsync(150);
  expect(onDrawn).toHaveBeenCalled();
  expect(checklist.list.answer().state).toBe('loading');
});
