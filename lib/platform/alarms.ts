import { browser } from 'wxt/browser';
import type { Instant } from '@/lib/domain/time/time';
import { browserTime } from './clock';

/** Called with the alarm's name. Register at the top of the background, before any await. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
}

/**
 * Arms a repeating alarm unless it is there: creating it again would reset its countdown at every start of the worker,
 * so that it might never fire.
 */
export async function keepRepeating(name: string, minutes: number): Promise<void> {
  const armed = await browser.alarms.get(name);
  if (armed?.periodInMinutes === minutes) return;
  await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Arms a one-off alarm for `at`, moves it there, or clears it when null. */
export async function keepOnce(name: string, at: Instant | null): Promise<void> {
  const armed = await browser.alarms.get(name);
  if (at === null) {
    if (armed) await browser.alarms.clear(name);
    return;
  }
  const when = await browserTime(at);
  // Browsers may round the moment; one second is small beside the 30 s they may be late.
  if (armed && Math.abs(armed.scheduledTime - when) < 1_000) return;
  await browser.alarms.create(name, { when });
}
