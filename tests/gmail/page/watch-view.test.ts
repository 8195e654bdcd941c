// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { watchView } from '@/lib/gmail/page/watch-view';

const later = () => new Promise((resolve) => setTimeout(resolve, 50));

test('tells of what Gmail draws, not of what the overlay puts in or takes out', async () => {
  const end = new AbortController();
  const onChange = vi.fn();
  const row = document.createElement('div');
  document.body.append(row);
  watchView(document, end.signal, onChange);

  const chip = document.createElement('next-touch-chip');
  row.append(chip);
  await later();
  chip.remove();
  await later();
  expect(onChange).not.toHaveBeenCalled();

  row.append(document.createElement('span'), chip);
  await later();
  expect(onChange).toHaveBeenCalledOnce();
  end.abort();
});
