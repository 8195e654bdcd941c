import type { Instant, Now } from '@/lib/domain/time/time';
import { nowIn, toInstant } from '@/lib/domain/time/zone';

/**
 * The clock of the end-to-end tests and the only file there that reads the machine's. Worker, pages and stand-in are all
 * set by it; it runs on in real time.
 */

/** Local wall-clock time and zone every test begins at unless it names its own. `npm test -- --at … --zone …` sets them. */
export const START = {
  at: process.env.NEXT_TOUCH_AT ?? '2026-11-24T10:00',
  zone: process.env.NEXT_TOUCH_ZONE ?? 'Europe/Berlin',
};

export interface Duration {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

export class TestClock {
  #ahead: number;

  private constructor(
    ahead: number,
    /** IANA name of the zone the browser runs in. */
    readonly zone: string,
    /** True = the machine's own time and zone, for a build whose clock cannot be moved. */
    readonly isReal: boolean,
  ) {
    this.#ahead = ahead;
  }

  /** A clock that shows this local time now. */
  static startingAt(at: string = START.at, zone: string = START.zone): TestClock {
    return new TestClock(toInstant(at, zone) - Date.now(), zone, false);
  }

  static real(): TestClock {
    return new TestClock(0, Intl.DateTimeFormat().resolvedOptions().timeZone, true);
  }

  /** Ms this clock is ahead of the machine's; negative = behind. */
  get ahead(): number {
    return this.#ahead;
  }

  now(): Now {
    return nowIn(Date.now() + this.#ahead, this.zone);
  }

  /** @throws on a real clock, which nobody can move */
  pass({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): void {
    if (this.isReal) throw new Error('This build runs by the real clock: time cannot be passed.');
    this.#ahead += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }

  /** Passes the time up to a local moment of the clock's zone. */
  passTo(local: string): void {
    this.pass({ seconds: (toInstant(local, this.zone) - this.now().at) / 1000 });
  }
}

/** In a page: puts its `Date` ahead of the machine's clock, or moves it on. Timers run as they do. */
export function moveDate(ahead: number): void {
  const scope = globalThis as { nextTouchClock?: { ahead: number } };
  if (scope.nextTouchClock) {
    scope.nextTouchClock.ahead = ahead;
    return;
  }
  const clock = { ahead };
  scope.nextTouchClock = clock;
  const RealDate = Date;
  const now = () => RealDate.now() + clock.ahead;
  const Moved = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = Moved;
  globalThis.Date = Moved;
}

/** A page of either driver, Playwright's or Puppeteer's. */
export interface Evaluates {
  evaluate<Given, Value>(run: (given: Given) => Value | Promise<Value>, given: Given): Promise<Value>;
}

/** Epoch ms by the `Date` of a page. */
export function timeIn(page: Evaluates): Promise<Instant> {
  return page.evaluate(() => Date.now(), null);
}
