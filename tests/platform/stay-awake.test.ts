import { beforeEach, expect, test, vi } from 'vitest';
import { awakeDuring } from '@/lib/platform/stay-awake';

const { getPlatformInfo } = vi.hoisted(() => ({ getPlatformInfo: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { getPlatformInfo } } }));

beforeEach(() => {
  getPlatformInfo.mockReset().mockResolvedValue({});
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('the browser is called when work begins, each second until it has ended, and no more', async () => {
  let end = (_: string) => {};
  const work = new Promise<string>((resolve) => {
    end = resolve;
  });
  const awake = awakeDuring(work);
  expect(getPlatformInfo).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(4);
  end('done');
  expect(await awake).toBe('done');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(4);
});

test('work that hangs keeps it awake for a minute; a call that fails, and work that fails, end nothing else', async () => {
  getPlatformInfo.mockRejectedValue(new Error('the browser is closing'));
  void awakeDuring(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(getPlatformInfo.mock.calls.length).toBeLessThanOrEqual(61);
  getPlatformInfo.mockClear();
  await expect(awakeDuring(Promise.reject(new Error('no')))).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(getPlatformInfo).toHaveBeenCalledTimes(1);
});
