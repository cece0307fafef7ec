/** A server that writes any status line, in several ways, as raw bytes, and counts how often it gets each request. */
import { createServer, type Socket } from 'node:net';

/** A running server. */
export interface RawStatusServer {
  origin: string;
  /** The heads of the requests that came, by their paths. */
  seen: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

// Pages of other origins may send requests, and read the responses.
const cors = ['origin', 'headers', 'methods'].map((what) => `access-control-allow-${what}: *\r\n`).join('');

/** Starts it on a free port of the loopback interface. */
export async function startRawStatusServer(): Promise<RawStatusServer> {
  const seen = new Map<string, string[]>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let text = '';
    sockets.add(socket.setNoDelay());
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const head = text.slice(0, end);
      const [, length = 0] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
      if (end < 0 || text.length < end + 4 + Number(length)) return;
      text = '';
      const [, method, path = ''] = /^([A-Z]+) (\S+)/.exec(head) ?? [];
      const reply = (status: string, headers: string, body = '') =>
        socket.write(`HTTP/1.1 ${status} X\r\n${headers}${cors}\r\n${body}`);
      if (method === 'OPTIONS') return reply('204', '');
      seen.set(path, [...(seen.get(path) ?? []), head]);
      const [, status = '', way] = path.split('/');
      if (way === 'interim-alone') return socket.end(`HTTP/1.1 ${status} X\r\n\r\n`);
      if (way === 'reset') return socket.resetAndDestroy();
      if (way === 'interim-first')
        socket.write('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n');
      reply(status, `content-length: ${way === 'cut-off' ? 9 : 2}\r\n`, way === 'cut-off' ? '{' : '{}');
      if (way === 'cut-off') socket.end();
      // The next request may already be on this connection.
      if (way === 'reset-after-it') setImmediate(() => socket.resetAndDestroy());
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    seen,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
