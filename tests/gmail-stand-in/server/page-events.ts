import type { Http2ServerResponse } from 'node:http2';

/**
 * Tells open pages that there is something to fetch. Real Gmail has a channel of its own for this; here it is an event
 * stream outside `/sync`, and what changed still travels by `/sync` alone.
 */
export class PageEvents {
  readonly #listeners = new Map<Http2ServerResponse, { path: string; tab: string }>();

  /** Keeps a page's event stream open. `path` = its mailbox (`u/0`); `tab` tells pages of the same mailbox apart. */
  attach(path: string, tab: string, response: Http2ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    this.#listeners.set(response, { path, tab });
    response.on('close', () => this.#listeners.delete(response));
  }

  /** Calls the pages of a mailbox; not the one (`except`) whose own request made the change. */
  changed(path: string, via: 's' | 'bv', except?: string): void {
    for (const [response, page] of this.#listeners) {
      if (page.path === path && page.tab !== except) send(response, `changed-${via}`);
    }
  }

  online(): void {
    for (const response of this.#listeners.keys()) send(response, 'online');
  }

  close(): void {
    for (const response of this.#listeners.keys()) response.end();
  }
}

function send(response: Http2ServerResponse, name: string): void {
  response.write(`event: ${name}\ndata: 1\n\n`);
}
