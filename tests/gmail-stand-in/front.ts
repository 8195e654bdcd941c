import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * A port on 127.0.0.1 that stays while the stand-ins behind it come and go: a browser is told the port of its Gmail when it
 * starts, and outlives many.
 */
export interface Front {
  port: number;
  /** Whom connections are handed to from now on. Without anybody they are refused. */
  leadTo(server: ((socket: Socket) => void) | null): void;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  let behind: ((socket: Socket) => void) | null = null;
  const front = createServer((socket) => (behind ? behind(socket) : socket.destroy()));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    leadTo(server) {
      behind = server;
    },
    close: () => new Promise((resolve) => front.close(() => resolve())),
  };
}
