/** Watches XMLHttpRequest. The page's calls go through unchanged, with the page's own objects. */
import { routeOf, type SyncRoute } from '../wire/route';
import { bodyText } from './body-text';
import { apply, observed, ownGetter } from './originals';
import type { AnswerBody, Tap } from './tap';

interface XhrWindow {
  XMLHttpRequest: typeof XMLHttpRequest;
  location: Location;
}

/** Wraps `open` and `send` of the prototype; keeps what it needs before the page can replace it. */
export function watchXhr(page: XhrWindow, tap: Tap): void {
  const prototype = page.XMLHttpRequest.prototype;
  const { addEventListener } = prototype;
  const here = page.location.href;
  const statusOf = ownGetter(prototype, 'status');
  const typeOf = ownGetter(prototype, 'responseType');
  const textOf = ownGetter(prototype, 'responseText');
  const bodyOf = ownGetter(prototype, 'response');
  const routes = new WeakMap<XMLHttpRequest, SyncRoute>();

  const answerOf = (xhr: XMLHttpRequest): AnswerBody | null => {
    const type = typeOf(xhr);
    if (type === 'json') return { json: bodyOf(xhr) };
    const text = type === '' || type === 'text' ? textOf(xhr) : bodyText(bodyOf(xhr));
    return text === null ? null : { text };
  };

  prototype.open = observed(prototype.open, (xhr: XMLHttpRequest, [, url]) => {
    // Only the page may convert an object of its own to text, so other addresses are not read.
    const route = typeof url === 'string' || url instanceof URL ? routeOf(String(url), here) : null;
    if (route === null) routes.delete(xhr);
    else routes.set(xhr, route);
  });

  prototype.send = observed(prototype.send, (xhr: XMLHttpRequest, [body]) => {
    const route = routes.get(xhr);
    if (route === undefined) return;
    routes.delete(xhr);
    const exchange = tap.begin(route);
    exchange.sent(bodyText(body));
    apply(addEventListener, xhr, [
      'loadend',
      () => {
        try {
          const status = statusOf(xhr);
          if (status === 0) exchange.failed();
          else exchange.answered(status, answerOf(xhr));
        } catch {
          exchange.failed();
        }
      },
      { once: true },
    ]);
  });
}
