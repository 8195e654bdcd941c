import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that answers everything, and remembers what came: by path, or as a bare connection. */
export interface Listener {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** Port of TCP and of UDP. */
  port: number;
  /** What has come: paths of requests, `connection` for one that asked for nothing, `datagram` by UDP. */
  heard(): string[];
  close(): Promise<void>;
}

export async function startListener(): Promise<Listener> {
  const paths: string[] = [];
  let silent = 0;
  let datagrams = 0;
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('<p>heard</p>');
  });
  server.on('upgrade', (request, socket) => {
    paths.push(request.url ?? '');
    socket.destroy();
  });
  server.on('connection', (socket) => {
    let isSilent = true;
    socket.once('data', () => {
      isSilent = false;
    });
    socket.once('close', () => {
      if (isSilent) silent += 1;
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4').on('message', () => {
    datagrams += 1;
  });
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    heard: () => [...new Set(paths), ...(silent > 0 ? ['connection'] : []), ...(datagrams > 0 ? ['datagram'] : [])],
    async close() {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
