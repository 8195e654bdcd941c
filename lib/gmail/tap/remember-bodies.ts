/**
 * The bodies of Request objects made by the page, kept when they are made: after a `clone()` or a read of such an
 * object Chromium's `webRequest` shows no body, and the background would not see the send.
 */
import { routeOf } from '../wire/route';
import { bodyText } from './body-text';
import { construct, observed, ownGetter, quietly } from './originals';

/** The window as far as it is needed here. */
export interface RequestWindow {
  Request: typeof Request;
  location: Location;
}

/** The body of a call of `fetch` or `new Request`; null where it cannot be read without consuming the page's. */
export function rememberBodies(page: RequestWindow): (args: unknown[]) => string | null {
  const bodies = new WeakMap<object, string | null>();
  const { prototype } = page.Request;
  const here = page.location.href;
  const urlOf = ownGetter(prototype, 'url');
  const bodyOf = ([input, init]: unknown[]): string | null => {
    const given = (init as RequestInit | undefined)?.body;
    return given == null ? (bodies.get(input as object) ?? null) : bodyText(given);
  };
  page.Request = new Proxy(page.Request, {
    construct(target, args, newTarget) {
      const made: Request = construct(target, args, newTarget);
      quietly(() => {
        if (routeOf(urlOf(made), here) !== null) bodies.set(made, bodyOf(args));
      });
      return made;
    },
  });
  prototype.constructor = page.Request;
  prototype.clone = observed(prototype.clone, (self: Request, _, copy) => bodies.set(copy, bodies.get(self) ?? null));
  return bodyOf;
}
