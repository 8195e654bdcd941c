import { readFileSync } from 'node:fs';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import type { GmailStandIn, StandInOptions } from './options.ts';
import { clientScript } from './server/client-bundle.ts';
import { controlOf, stateOf } from './server/control.ts';
import { settingsOf } from './server/defaults.ts';
import { mailboxPathOf, pageResponse } from './server/page-response.ts';
import { answerSync } from './server/sync.ts';
import { World } from './server/world.ts';

export type * from './options.ts';

const here = (file: string): string => path.join(import.meta.dirname, file);

/**
 * Starts the Gmail look-alike on 127.0.0.1 over HTTPS with a self-signed certificate (and HTTP/2, so that many tabs can
 * keep their event stream). With `--host-resolver-rules=MAP mail.google.com 127.0.0.1:PORT` it is https://mail.google.com.
 *
 * Throws a plain message if the port is taken.
 */
export async function startGmailStandIn(options: StandInOptions = {}): Promise<GmailStandIn> {
  const world = new World(settingsOf(options));
  const script = await clientScript();
  const sockets = new Set<Socket>();
  const server = createSecureServer(
    {
      allowHTTP1: true,
      key: readFileSync(here('certificate/key.pem')),
      cert: readFileSync(here('certificate/cert.pem')),
    },
    (request, response) => {
      respond(world, script, request, response).catch((error: unknown) => {
        console.error('The Gmail stand-in failed:', error);
        response.stream.destroy();
      });
    },
  );
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const { front } = options;
  front?.leadTo((socket) => server.emit('connection', socket));
  const port = front?.port ?? (await listen(server, options.port ?? 0));
  return {
    port,
    origin: `https://127.0.0.1:${port}`,
    state: stateOf(world),
    control: controlOf(world),
    requests: world.requests,
    exchanges: world.exchanges,
    async close() {
      world.stop();
      front?.leadTo(null);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: ReturnType<typeof createSecureServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken: stop what listens there, or choose another port.`) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function respond(world: World, script: string, request: Http2ServerRequest, response: Http2ServerResponse) {
  const url = new URL(request.url, 'https://mail.google.com');
  const host = request.headers[':authority'] ?? request.headers.host ?? '';
  world.requests.push({ host: String(host), method: request.method, path: url.pathname });
  if (url.pathname.startsWith('/sync/') && request.method === 'POST') {
    return respondSync(world, url.pathname, request, response);
  }
  const send = (status: number, headers: Record<string, string>, body = ''): void => {
    response.writeHead(status, { 'cache-control': world.settings.cacheControl, ...headers });
    response.end(body);
  };
  if (url.pathname === '/stand-in/client.js') return send(200, { 'content-type': 'text/javascript' }, script);
  if (url.pathname === '/stand-in/worker.js') {
    return send(200, { 'content-type': 'text/javascript' }, readFileSync(here('page/worker.js'), 'utf8'));
  }
  if (url.pathname === '/stand-in/style.css') {
    return send(200, { 'content-type': 'text/css' }, readFileSync(here('page/style.css'), 'utf8'));
  }
  if (url.pathname === '/stand-in/events')
    return world.events.attach(url.searchParams.get('mailbox') ?? '', url.searchParams.get('tab') ?? '', response);
  if (['/', '/mail', '/mail/'].includes(url.pathname)) return send(302, { location: '/mail/u/0/' });
  const where = mailboxPathOf(url.pathname);
  const mailbox = where === null ? undefined : world.mailboxes.get(where);
  if (where === null || !mailbox) return send(404, { 'content-type': 'text/plain' }, 'Not found');
  const { html, headers } = pageResponse(world, where, mailbox);
  send(200, headers, html);
}

async function respondSync(
  world: World,
  pathname: string,
  request: Http2ServerRequest,
  response: Http2ServerResponse,
): Promise<void> {
  let text = '';
  for await (const chunk of request) text += chunk;
  if (/^multipart\//.test(String(request.headers['content-type']))) text = firstPart(text);
  const reply = answerSync(world, pathname, text, String(request.headers['x-stand-in-tab'] ?? ''));
  if (world.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, world.delayMs));
  if (!reply) {
    response.writeHead(404);
    response.end();
    return;
  }
  world.exchanges.push({ path: pathname, request: safeParse(text), status: reply.status, answer: reply.body });
  if (reply.status === 0) {
    breakOff(response);
    return;
  }
  const type = 'application/json; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': type, 'cache-control': world.settings.cacheControl });
  response.end(JSON.stringify(reply.body));
}

/** The first value of a form. */
const firstPart = (form: string): string => /\r\n\r\n([\s\S]*?)\r\n--/.exec(form)?.[1] ?? '';

/** Ends the answer as a lost connection would. HTTP/1 requests reach the same handler and have only a socket. */
function breakOff(response: Http2ServerResponse): void {
  if (response.stream) response.stream.destroy();
  else response.socket?.destroy();
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
