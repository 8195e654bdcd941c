import { createServer } from 'node:net';

/** Rejects with what to do when a port of the loopback is taken. 0 = any, which is always free. */
export function expectFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken: stop what listens there, or choose another with --port.`,
        EACCES: `Port ${port} is not for you: choose one above 1023 with --port.`,
      };
      const words = why[error.code ?? ''];
      reject(words ? new Error(words) : error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
