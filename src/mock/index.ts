/** A server that answers like the PLYR Game API, from its description. */
import type { AddressInfo } from 'node:net';
import { type Document, loadDocument } from './description.js';
import { createEngine } from './engine.js';
import type { Handlers } from './handlers.js';
import { createPages } from './pages.js';
import { BASE_PATH, createFront, type LogEntry } from './server.js';
import { demoWorld, type World } from './world.js';

export type { Document } from './description.js';
export type { Call, Handler, HandlerAnswer, Handlers } from './handlers.js';
export type { LogEntry } from './server.js';
export { type ApiKey, demoWorld, type World } from './world.js';

/** How to start a mock. Everything has a default. */
export interface MockOptions {
  /** Port to listen on. The default, 0, takes a free one. */
  port?: number;
  /** Address to listen on. The default, 127.0.0.1, keeps the mock on this machine. */
  host?: string;
  /** The server's clock, in milliseconds since the epoch. The default is the real one. */
  now?: () => number;
  /** The state to start with. The default is {@link demoWorld}. */
  world?: World;
  /** Behaviour of single operations. Those without a handler are answered with their examples. */
  handlers?: Handlers;
  /** The OpenAPI document to answer from. The default is the one in this package. */
  document?: Document;
  /** Told about each request. The default says nothing. */
  log?: (entry: LogEntry) => void;
}

/** A running mock. */
export interface Mock {
  /** Base URL of the API, such as `http://127.0.0.1:4010/api`. */
  url: string;
  /** Origin of the start page and the docs, such as `http://127.0.0.1:4010`. */
  origin: string;
  port: number;
  world: World;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/**
 * Starts a mock. Many can run side by side in one process.
 * @param options See {@link MockOptions}.
 * @returns The running mock.
 * @throws The error of `node:net` when it cannot listen, for example with code `EADDRINUSE`.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', now = Date.now, handlers = {}, log = () => {} } = options;
  const { world = demoWorld(), document = loadDocument() } = options;
  let origin = '';

  const engine = createEngine({ document, world, handlers, now });
  const server = createFront(
    engine,
    createPages(() => origin, world),
    log,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  origin = `http://${name}:${address.port}`;
  return {
    url: origin + BASE_PATH,
    origin,
    port: address.port,
    world,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
