import { createServer } from 'node:net';

/** Returns a port of 127.0.0.1 that no program uses now, for programs that can't take a free one themselves. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
