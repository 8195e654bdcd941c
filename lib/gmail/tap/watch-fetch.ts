/** Watches fetch: Gmail uses XHR as far as we know, and may change. */
import { routeOf } from '../wire/route';
import { bodyText } from './body-text';
import type { Exchange, Tap } from './tap';

interface FetchWindow {
  fetch: typeof fetch;
  location: Location;
}

/** Wraps `window.fetch`. The page gets the very promise the browser made. */
export function watchFetch(page: FetchWindow, tap: Tap): void {
  page.fetch = new Proxy(page.fetch, {
    apply(target, self, args) {
      const follow = watched(args, page.location.href, tap);
      const answer = Reflect.apply(target, self, args);
      try {
        follow?.(answer);
      } catch {
        // Ours to bear: Gmail must not notice.
      }
      return answer;
    },
  });
}

type Follow = (answer: Promise<Response>) => void;

/** What to do with the answer; null = no mail traffic. Must look at a request's body before it is used up. */
function watched([input, init]: unknown[], here: string, tap: Tap): Follow | null {
  try {
    const request = input instanceof Request ? input : null;
    const address = request?.url ?? (typeof input === 'string' || input instanceof URL ? String(input) : '');
    const route = routeOf(address, here);
    if (route === null) return null;
    const exchange = tap.begin(route);
    const given = (init as RequestInit | undefined)?.body;
    const body = request !== null && given == null ? request.clone().text() : bodyText(given);
    return (answer) => {
      const sent =
        typeof body === 'string' || body === null
          ? Promise.resolve(exchange.sent(body))
          : body.then((text) => exchange.sent(text));
      answer.then(
        (response) => heard(exchange, response, sent),
        () => exchange.failed(),
      );
    };
  } catch {
    return null;
  }
}

function heard(exchange: Exchange, response: Response, sent: Promise<void>): void {
  try {
    // Cloned at once: the page's own handlers run next and use the body up.
    Promise.all([response.clone().text(), sent]).then(
      ([text]) => exchange.answered(response.status, { text }),
      () => exchange.failed(),
    );
  } catch {
    exchange.failed();
  }
}
