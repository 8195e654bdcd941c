import { browser } from 'wxt/browser';

/** Requests to Gmail as the browser saw them, by `webRequest`: with their body, without that of the answer. Only `i/s`, because each event wakes the worker. */

const SENDS = { urls: ['https://mail.google.com/sync/*i/s*'] };
const SEND_PATH = /^\/sync\/(?:.*\/)?i\/s$/;
const GMAIL = 'https://mail.google.com';
/** Largest body read, bytes: attachments travel elsewhere. Characters are at most as many. */
const MAX_BYTES = 10_000_000;
/** Most answers under way whose status is kept. */
const MOST_BEGUN = 200;

/** A request to Gmail by the browser's id. */
export interface GmailRequest {
  /** The browser's id of the exchange, the same in all three events. */
  requestId: string;
  path: string;
  tabId: number;
}
/** A request when it is sent. */
export interface GmailRequestSent extends GmailRequest {
  /** Null where the browser shows none: a Blob, a stream, a form, or a body too large. */
  body: string | null;
}
/** A request when it has ended. */
export interface GmailRequestEnded extends GmailRequest {
  /** HTTP status; 0 when the network failed before there was one. */
  status: number;
}

interface Details {
  requestId: string;
  url: string;
  tabId: number;
  method: string;
  initiator?: string | undefined;
  originUrl?: string | undefined;
}

/**
 * Any web site can post to this address, so a request counts only when Gmail's own pages, frames or workers made it. Chrome
 * names the initiator, Firefox the page.
 */
function fromGmail(details: Details): boolean {
  const source = details.initiator ?? details.originUrl;
  return source !== undefined && URL.canParse(source) && new URL(source).origin === GMAIL;
}

function relevant(details: Details): GmailRequest | null {
  if (details.method !== 'POST' || !fromGmail(details)) return null;
  const path = new URL(details.url).pathname;
  return SEND_PATH.test(path) ? { requestId: details.requestId, path, tabId: details.tabId } : null;
}

/** The body as text; null when there is none, it is too large, or it is not made of bytes. */
export function decodeBody(raw: { bytes?: ArrayBuffer | undefined }[] | undefined): string | null {
  const parts = raw?.map((part) => part.bytes).filter((part) => part !== undefined) ?? [];
  const size = parts.reduce((sum, part) => sum + part.byteLength, 0);
  if (size === 0 || size > MAX_BYTES) return null;
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}

/** Register at the top of the background, before any await. */
export function onGmailRequest(listeners: {
  sent(request: GmailRequestSent): void;
  ended(request: GmailRequestEnded): void;
}): void {
  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const request = relevant(details);
      if (request) listeners.sent({ ...request, body: decodeBody(details.requestBody?.raw) });
      return undefined;
    },
    SENDS,
    ['requestBody'],
  );
  /** Status by request, where the answer has begun. Lost with the worker, and then the status is 0. */
  const begun = new Map<string, number>();
  browser.webRequest.onResponseStarted.addListener((details) => {
    const request = relevant(details);
    if (!request) return;
    if (begun.size >= MOST_BEGUN) begun.clear();
    begun.set(request.requestId, details.statusCode);
  }, SENDS);
  browser.webRequest.onCompleted.addListener((details) => {
    const request = relevant(details);
    begun.delete(details.requestId);
    if (request) listeners.ended({ ...request, status: details.statusCode });
  }, SENDS);
  browser.webRequest.onErrorOccurred.addListener((details) => {
    const request = relevant(details);
    // The page may abort after the answer has begun; Gmail took the request all the same.
    if (request) listeners.ended({ ...request, status: begun.get(request.requestId) ?? 0 });
    begun.delete(details.requestId);
  }, SENDS);
}
