/** A server that behaves like the PLYR Game API, from its description. */
import type { AddressInfo } from 'node:net';
import { type Document, loadDocument } from './description.js';
import { createEngine } from './engine.js';
import type { Handlers } from './handlers/handler.js';
import { handlers as allHandlers } from './handlers/index.js';
import type { HmacMode } from './modes.js';
import { createPages } from './pages.js';
import { BASE_PATH, createFront, type LogEntry } from './server.js';
import type { Clock } from './state/clock.js';
import { seedDemoWorld } from './state/demo-world.js';
import { World, type WorldOptions } from './state/world.js';
import { Worlds } from './state/worlds.js';

export type { Document } from './description.js';
export type { Call, Handler, HandlerAnswer, Handlers } from './handlers/handler.js';
export type { HmacMode } from './modes.js';
export { Refusal, refuse } from './refusal.js';
export type { LogEntry } from './server.js';
export { type Clock, frozenTime, systemTime, type TimeSource } from './state/clock.js';
export { type DemoWallet, demoGames, demoPlayers, demoSeed } from './state/demo-world.js';
export type { Snapshot } from './state/store.js';
export type { World, WorldOptions } from './state/world.js';

/** How to start a mock. Everything has a default. */
export interface MockOptions extends WorldOptions {
  /** Port to listen on. The default, 0, takes a free one. */
  port?: number;
  /** Address to listen on. The default, 127.0.0.1, keeps the mock on this machine. */
  host?: string;
  /** Makes ids, hashes and keys repeat. The default is that of the docs' examples. */
  seed?: string;
  /** `stateful` behaves like the server; `static` answers each operation with its first example. */
  mode?: 'stateful' | 'static';
  /** How closely to look at signatures. The default is `verify`. */
  hmac?: HmacMode;
  /** Behaviour of single operations in the place of the mock's own. */
  handlers?: Partial<Handlers>;
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
  /** The state of everybody who names no world of his own. */
  world: World;
  /** The clock of that world. */
  clock: Clock;
  /** The worlds of those who do, by the name in `X-Mock-Session`. */
  worldOf(session: string): World;
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
  const { port = 0, host = '127.0.0.1', log = () => {}, mode = 'stateful', hmac = 'verify' } = options;
  const { document = loadDocument(), seed } = options;
  let origin = '';

  const worlds = new Worlds(() => new World(options, (world) => seedDemoWorld(world, seed)));
  const world = worlds.get();
  const handlers = { ...(mode === 'stateful' && allHandlers), ...options.handlers };
  const engine = createEngine({ document, handlers, hmac });
  const pages = createPages(
    () => origin,
    () => world.tables.apiKeys.all(),
  );
  const server = createFront(engine, worlds, pages, log);
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
    clock: world.clock,
    worldOf: (session) => worlds.get(session),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
