import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepOnce, keepRepeating } from '@/lib/platform/alarms';
import { readNow, readPageNow } from '@/lib/platform/clock';
import { localValues, sessionValues } from '@/lib/platform/storage-area';
import { accountIndexOf } from '@/lib/platform/tabs';

beforeEach(() => fakeBrowser.reset());

describe('alarms', () => {
  test('a repeating one is made once, so that its countdown goes on', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await keepRepeating('sweep', 1);
    await keepRepeating('sweep', 1);
    expect(create).toHaveBeenCalledTimes(1);
    await fakeBrowser.alarms.clearAll();
    await keepRepeating('sweep', 1);
    expect(create).toHaveBeenCalledTimes(2);
  });

  test('a one-off follows its moment, and goes with it', async () => {
    const at = 4_000_000_000_000;
    const armed = async () => (await fakeBrowser.alarms.get('next'))?.scheduledTime;
    await keepOnce('next', at);
    expect(await armed()).toBe(at);
    await keepOnce('next', at + 60_000);
    expect(await armed()).toBe(at + 60_000);
    await keepOnce('next', null);
    expect(await armed()).toBeUndefined();
    await keepOnce('next', null);
  });
});

describe('the number of an account', () => {
  test.each([
    ['https://mail.google.com/mail/u/0/#inbox', 0],
    ['https://mail.google.com/mail/u/12/?compose=new', 12],
    ['https://mail.google.com/mail/u/3', 3],
    ['https://mail.google.com/mail/u/0/d/AEoRXR/#inbox', null],
    ['https://mail.google.com/mail/b/AEoRXR/u/0/', null],
    ['https://mail.google.com/mail/', null],
    ['https://mail.google.com/mail/u/x/', null],
  ])('%s is %s', (url, index) => {
    expect(accountIndexOf(url)).toBe(index);
  });
});

test('storage keeps what it is given, in its own area', async () => {
  await localValues.set('a', { b: 1 });
  expect(await localValues.get('a')).toEqual({ b: 1 });
  expect(await sessionValues.get('a')).toBeUndefined();
  expect(await localValues.getMany(['a', 'x'])).toEqual({ a: { b: 1 } });
  await localValues.remove('a');
  expect(await localValues.get('a')).toBeUndefined();
});

test('the clock shows the wall clock of its zone, and no offset outside end-to-end tests', async () => {
  await sessionValues.set('e2e-clock-passed', 86_400_000);
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 9, 5, 59), toFake: ['Date'] });
  const now = await readNow();
  expect(now).toEqual(readPageNow());
  expect(now.at).toBe(Date.UTC(2026, 10, 24, 9, 5, 59));
  const parts = new Intl.DateTimeFormat('sv', { timeZone: now.zone, dateStyle: 'short', timeStyle: 'short' });
  expect(now.local).toBe(parts.format(now.at).replace(' ', 'T'));
  vi.useRealTimers();
});
