/** Watches XMLHttpRequest. The page's calls go through unchanged, with the page's own objects. */
import { routeOf, type SyncRoute } from '../wire/route';
import { bodyText } from './body-text';
import type { Tap } from './tap';

interface XhrWindow {
  XMLHttpRequest: typeof XMLHttpRequest;
  location: Location;
}

/** Wraps `open` and `send` of the prototype; keeps what it needs before the page can replace it. */
export function watchXhr(page: XhrWindow, tap: Tap): void {
  const prototype = page.XMLHttpRequest.prototype;
  const { open, send, addEventListener } = prototype;
  const routes = new WeakMap<XMLHttpRequest, SyncRoute>();

  prototype.open = observed(open, (xhr: XMLHttpRequest, [, url]: unknown[]) => {
    // Nothing but the page itself may turn an object of the page's making into a text.
    const route = typeof url === 'string' || url instanceof URL ? routeOf(String(url), page.location.href) : null;
    if (route === null) routes.delete(xhr);
    else routes.set(xhr, route);
  });

  prototype.send = observed(send, (xhr: XMLHttpRequest, [body]: unknown[]) => {
    const route = routes.get(xhr);
    if (route === undefined) return;
    routes.delete(xhr);
    const exchange = tap.begin(route);
    exchange.sent(bodyText(body));
    Reflect.apply(addEventListener, xhr, [
      'loadend',
      () => {
        try {
          const answer = xhr.status === 0 ? null : answerOf(xhr);
          if (answer === null) exchange.failed();
          else exchange.answered(xhr.status, answer);
        } catch {
          exchange.failed();
        }
      },
      { once: true },
    ]);
  });
}

/**
 * The function with an observer called after it. A proxy: to the page it looks and prints like the browser's own. What the
 * observer throws goes nowhere; what the function throws or returns goes to the page as ever.
 */
// biome-ignore lint/suspicious/noExplicitAny: stands in for the browser's functions of any shape.
function observed<F extends (...args: any[]) => unknown>(
  original: F,
  observe: (xhr: XMLHttpRequest, args: unknown[]) => void,
): F {
  return new Proxy(original, {
    apply(target, self, args) {
      const result = Reflect.apply(target, self, args);
      try {
        observe(self, args);
      } catch {
        // Ours to bear: Gmail must not notice.
      }
      return result;
    },
  });
}

function answerOf(xhr: XMLHttpRequest): { text: string } | { json: unknown } | null {
  switch (xhr.responseType) {
    case '':
    case 'text':
      return { text: xhr.responseText };
    case 'json':
      return { json: xhr.response };
    default: {
      const text = bodyText(xhr.response);
      return text === null ? null : { text };
    }
  }
}
