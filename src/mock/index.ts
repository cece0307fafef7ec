/** A server that behaves like the PLYR Game API, from its description. */
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handlers } from './behavior/handler.js';
import { handlers as allHandlers } from './behavior/index.js';
import { taskMethods } from './behavior/tasks/index.js';
import type { Control } from './control/control-api.js';
import type { ControlParts } from './control/handler.js';
import { seedDemoWorld } from './demo/demo-state.js';
import { Faults } from './faults/faults.js';
import { type Api, createApi } from './http/api-endpoint.js';
import type { Reply } from './http/response.js';
import { BASE_PATH, createFront, type LogEntry } from './http/server.js';
import { createPages } from './http/static-pages.js';
import { Deviations } from './observability/contract-violations.js';
import { Journal } from './observability/request-journal.js';
import { type Document, listOperations, loadDocument } from './openapi/document.js';
import { answersFromDescription } from './openapi/example-response.js';
import { compileRoutes } from './openapi/router.js';
import { createContract } from './openapi/validator.js';
import type { HmacMode, Mode } from './pipeline/modes.js';
import { createEngine } from './pipeline/prism-engine.js';
import { createProxy, ProxyUrlError, readUpstream } from './proxy/proxy.js';
import { type Tester, Worlds } from './sandboxes/sandboxes.js';
import { StateFile } from './sandboxes/state-file.js';
import type { Clock } from './state/clock.js';
import { World, type WorldOptions } from './state/mock-state.js';

export { Refusal, refuse } from './behavior/api-error.js';
export type { Call, Handler, HandlerAnswer, Handlers } from './behavior/handler.js';
export { type DemoWallet, demoGames, demoPlayers, demoSeed } from './demo/demo-state.js';
export type { Fault, FaultKind, Faults, Latency, NewFault } from './faults/faults.js';
export type { LogEntry } from './http/server.js';
export type { Deviation, Deviations } from './observability/contract-violations.js';
export { redactText } from './observability/redact.js';
export type {
  Journal,
  JournalEntry,
  JournalFilter,
  JournalMessage,
} from './observability/request-journal.js';
export type { Document } from './openapi/document.js';
export type { HmacMode, Mode } from './pipeline/modes.js';
export { ProxyUrlError } from './proxy/proxy.js';
export type { Tester } from './sandboxes/sandboxes.js';
export { StateFileError } from './sandboxes/state-file.js';
export { type Clock, frozenTime, systemTime, type TimeSource } from './state/clock.js';
export type { World, WorldOptions } from './state/mock-state.js';
export type { Snapshot } from './state/store.js';

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
  /** Base URL of another server's API. Requests go there, and both directions are checked against the description. */
  proxy?: string;
  /** How closely to look at signatures. The default is `verify`. */
  hmac?: HmacMode;
  /** A file that keeps all worlds from one start to the next. */
  stateFile?: string;
  /** Behaviour of single operations in the place of the mock's own. */
  handlers?: Partial<Handlers>;
  /** The OpenAPI document to answer from. The default is the one in this package. */
  document?: Document;
  /** Told about each request. The default says nothing. */
  log?: (entry: LogEntry) => void;
}

/** A running mock. With `await using` it closes itself. */
export interface Mock extends AsyncDisposable {
  /** Base URL of the API, such as `http://127.0.0.1:4010/api`. */
  url: string;
  /** Origin of the start page and the docs, such as `http://127.0.0.1:4010`. */
  origin: string;
  port: number;
  /** The state of everybody who names no world of his own. */
  world: World;
  /** The clock of that world. */
  clock: Clock;
  /** The last requests in that world. */
  journal: Journal;
  /** What goes wrong on purpose in that world. */
  faults: Faults;
  /** In which ways requests and answers differed from the description, in all worlds. */
  deviations: Deviations;
  /** The worlds of those who do, by the name in `X-Mock-Session`. */
  worldOf(session: string): World;
  /** Such a world with its journal and its faults. */
  testerOf(session: string): Tester;
  /** Writes the state file now, if there is one. */
  saveState(): Promise<void>;
  /**
   * Stops listening and ends open connections; with `graceful`, only once their requests are answered.
   * @throws Error of the file system when the state could not be written.
   */
  close(options?: { graceful?: boolean }): Promise<void>;
}

/**
 * Starts a mock. Many can run side by side in one process.
 * @param options See {@link MockOptions}.
 * @returns The running mock.
 * @throws The error of `node:net` when it cannot listen, for example with code `EADDRINUSE`.
 * @throws StateFileError when the state file is none, ProxyUrlError when the other server's address is none.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', log = () => {}, hmac = 'verify' } = options;
  const { document = loadDocument(), seed } = options;
  const upstream = options.proxy === undefined ? undefined : readUpstream(options.proxy);
  const mode: Mode = upstream ? 'proxy' : (options.mode ?? 'stateful');
  let origin = '';

  const operations = listOperations(document);
  const worlds = new Worlds((name) => {
    const world = new World(options, taskMethods, (empty) => seedDemoWorld(empty, seed));
    return { name, world, journal: new Journal(), faults: new Faults(operations, () => world.meta.seed) };
  });
  const { stateFile: path } = options;
  const stateFile =
    path === undefined
      ? undefined
      : await StateFile.open(path, worlds, (error) => console.error(`${path}: ${error.message}`));
  const deviations = new Deviations();
  const server = createFront({
    api: upstream ? proxyTo(upstream, document) : ownApi(document, mode, options),
    route: compileRoutes(operations),
    worlds,
    pages: createPages(
      () => origin,
      () => worlds.get().tables.apiKeys.all(),
    ),
    control: lazily({
      worlds,
      deviations,
      url: () => origin + BASE_PATH,
      mode,
      hmac,
      proxy: upstream?.href,
      changed: () => stateFile?.touch(),
    }),
    deviations,
    log,
    answered: ({ world }) => {
      if (stateFile?.isBehind(world)) stateFile.touch();
    },
  });
  await listen(server, port, host);

  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  origin = `http://${name}:${address.port}`;
  if (upstream?.origin === origin) {
    await stop(server, false);
    throw new ProxyUrlError(`The mock at ${origin} would forward to itself.`);
  }
  const { world, journal, faults } = worlds.tester();
  const close: Mock['close'] = async ({ graceful = false } = {}) => {
    await stop(server, graceful);
    await stateFile?.flush();
  };
  return {
    url: origin + BASE_PATH,
    origin,
    port: address.port,
    world,
    clock: world.clock,
    journal,
    faults,
    deviations,
    worldOf: (session) => worlds.get(session),
    testerOf: (session) => worlds.tester(session),
    saveState: async () => stateFile?.flush(),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

function ownApi(document: Document, mode: Mode, options: MockOptions): Api {
  const handlers = { ...(mode === 'stateful' && allHandlers), ...options.handlers };
  return createApi(createEngine({ document, handlers, hmac: options.hmac ?? 'verify' }));
}

function proxyTo(upstream: URL, document: Document): Api {
  return createProxy({
    upstream,
    route: compileRoutes(listOperations(document)),
    contract: createContract(document),
    fromDescription: answersFromDescription(document),
  });
}

/** Most mocks are never controlled, and need not read what describes it. */
function lazily(parts: ControlParts): (request: IncomingMessage, path: string) => Promise<Reply> {
  let control: Promise<Control> | undefined;
  return async (request, path) => {
    control ??= import('./control/control-api.js').then(({ createControl }) => createControl(parts));
    return (await control)(request, path);
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function stop(server: Server, graceful: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let sweep: NodeJS.Timeout | undefined;
    server.close((error) => {
      clearInterval(sweep);
      if (error && (error as NodeJS.ErrnoException).code !== 'ERR_SERVER_NOT_RUNNING') reject(error);
      else resolve();
    });
    if (!graceful) return server.closeAllConnections();
    // Connections stay open after their answer, in case that more is asked.
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), 20);
  });
}
