import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const CERTIFICATE = path.resolve(import.meta.dirname, '../gmail-stand-in/certificate');

export interface Replay {
  /** Body of the page's request to `/sync/u/0/i/s`. */
  request: string;
  /** What the server answers, with status 200. */
  response: string;
}

/**
 * A bare page as https://mail.google.com, which posts each recorded request when told to and gets its recorded answer.
 * It has nothing of Gmail's look: detection must rest on the traffic alone.
 */
export async function startReplayServer(replays: readonly Replay[]) {
  const read = (file: string) => readFileSync(path.join(CERTIFICATE, file));
  const server = createServer({ key: read('key.pem'), cert: read('cert.pem') }, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://mail.google.com');
    if (!url.pathname.startsWith('/sync/')) {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Gmail</title>');
      return;
    }
    request.resume();
    request.on('end', () => {
      const replay = replays[Number(url.searchParams.get('c'))];
      response.setHeader('content-type', 'application/json').end(replay?.response ?? '[]');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
