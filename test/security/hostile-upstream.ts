/** A server that sends what no server should send, and the mock in front of it. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { takeViolations } from '../support/no-violations.js';

export const mebibyte = 1024 * 1024;
export const closers: (() => unknown)[] = [];
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
/**
 * Closes what a test has opened, and fails it when an exception would have ended the process. Each file calls this: files
 * share this module, and hooks belong to one file.
 */
export function closeAfterEach(): void {
  beforeEach(() => {
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
  });
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
    takeViolations();
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
    expect(unhandled.splice(0)).toEqual([]);
  });
}

/** Starts a server that speaks for itself once it has the head of a request. Returns its origin. */
export async function hostile(speak: (socket: Socket, head: string) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let head = '';
    socket.on('data', (chunk) => {
      const isNew = !head.includes('\r\n\r\n');
      head += chunk.toString('latin1');
      if (isNew && head.includes('\r\n\r\n')) speak(socket, head);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function front(origin: string): Promise<Mock> {
  const mock = await startMock({ proxy: origin, log: () => {} });
  closers.push(() => mock.close());
  return mock;
}

/** The head of a response in JSON. */
export const head = (...headers: string[]) =>
  `${['HTTP/1.1 200 OK', 'Content-Type: application/json', ...headers].join('\r\n')}\r\n\r\n`;
export const good = '{"avatar":"https://example.test/a.png"}';

/** Sends a request line as it is. Returns the whole response. */
export function raw(port: number, target: string, more = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n${more}\r\n`);
  });
}
