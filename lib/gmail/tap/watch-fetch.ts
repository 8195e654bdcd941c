/** Watches fetch, which Gmail does not use for `/sync` as far as is known. */
import { routeOf } from '../wire/route';
import { apply, observed, ownGetter } from './originals';
import { type RequestWindow, rememberBodies } from './remember-bodies';
import type { Tap } from './tap';

interface FetchWindow extends RequestWindow {
  fetch: typeof fetch;
  Response: typeof Response;
}

/** Wraps `window.fetch`. The page gets the promise the browser made, and its Request is not touched. */
export function watchFetch(page: FetchWindow, tap: Tap): void {
  const bodyOf = rememberBodies(page);
  const here = page.location.href;
  const urlOf = ownGetter(page.Request.prototype, 'url');
  const { clone, text } = page.Response.prototype;
  const statusOf = ownGetter(page.Response.prototype, 'status');
  const { Request } = page;
  const addressOf = (input: unknown): string => {
    if (input instanceof Request) return urlOf(input);
    return typeof input === 'string' || input instanceof URL ? String(input) : '';
  };
  page.fetch = observed(page.fetch, (_, args, answer: Promise<Response>) => {
    const route = routeOf(addressOf(args[0]), here);
    if (route === null) return;
    const exchange = tap.begin(route);
    exchange.sent(bodyOf(args));
    answer
      .then(async (response) => {
        // Cloned now: the page's own handlers run next and consume the body.
        exchange.answered(statusOf(response), { text: await apply(text, apply(clone, response, []), []) });
      })
      .catch(() => exchange.failed());
  });
}
