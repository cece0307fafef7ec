/** The mock: a server that behaves like the PLYR Game API, based on its description. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handlers as allHandlers } from './behavior/index.js';
import { verifyClaims } from './behavior/sessions/session-jwt.js';
import { stateChanges } from './behavior/state-changes.js';
import { taskMethods } from './behavior/tasks/index.js';
import { createGuard } from './control/guard.js';
import { lazyControl } from './control/lazy-control.js';
import { deprecatedMembers } from './deprecated-names.js';
import { type Api, createApi } from './http/api-endpoint.js';
import { closeServer } from './http/close-server.js';
import type { MockOptions } from './http/mock-options.js';
import { originsOf } from './http/own-origin.js';
import { createBaseUrl } from './http/public-url.js';
import type { Mock } from './http/running-mock.js';
import { BASE_PATH, createMockServer } from './http/server.js';
import { createPages } from './http/static-pages.js';
import type { TlsPair } from './http/tls-pair.js';
import { ContractViolations, reportViolations } from './observability/contract-violations.js';
import { EventHub } from './observability/event-hub.js';
import { RejectionExplainer } from './observability/hints/explain-rejection.js';
import { JournalBudget } from './observability/journal-budget.js';
import { Redaction } from './observability/redact.js';
import {
  listOperations,
  type OpenApiDocument,
  type Operation,
  packagedDocument,
} from './openapi/document.js';
import { createExampleResponder } from './openapi/example-response.js';
import { compileRoutes } from './openapi/router.js';
import { servedOperations } from './openapi/served-operations.js';
import { createValidator } from './openapi/validator.js';
import { createEngine } from './pipeline/engine.js';
import type { Mode } from './pipeline/modes.js';
import { createProxy } from './proxy/proxy.js';
import { ProxyUrlError, readUpstream } from './proxy/upstream.js';
import { sandboxMaker } from './sandboxes/sandbox-maker.js';
import { Sandboxes } from './sandboxes/sandboxes.js';
import { StateDir } from './sandboxes/state-dir.js';
import { type BaseData, fillBaseState, readBaseData } from './seed/base-data.js';
import { demoApiKeys } from './seed/demo-state.js';
import { forEachPart, withPlace } from './seed/seed-error.js';
import { MockState } from './state/mock-state.js';

export { ApiError, apiError, because } from './behavior/api-error.js';
export type { Call, Handler, HandlerResponse, Handlers } from './behavior/handler.js';
export {
  type Deviation,
  type Deviations,
  type Document,
  type HandlerAnswer,
  Refusal,
  refuse,
  StateFileError,
  type Tester,
  type World,
  type WorldOptions,
} from './deprecated-names.js';
export type { Fault, FaultKind, FaultMatch, FaultStep, Latency, NewFault } from './faults/fault-types.js';
export type { Faults } from './faults/faults.js';
export type { LogEntry } from './http/log-entry.js';
export type { MockOptions } from './http/mock-options.js';
export type { Mock } from './http/running-mock.js';
export type { TlsPair } from './http/tls-pair.js';
export type { ContractViolation, ContractViolations } from './observability/contract-violations.js';
export { redactText } from './observability/redact.js';
export { RequestAssertionError, type RequestAssertions } from './observability/request-assertions.js';
export type { RequestFilter } from './observability/request-filter.js';
export type {
  Journal,
  JournalEntry,
  JournalFilter,
  JournalMessage,
} from './observability/request-journal.js';
export type { OpenApiDocument } from './openapi/document.js';
export { UserError } from './openapi/user-error.js';
export type { HmacMode, Mode } from './pipeline/modes.js';
export { ProxyUrlError } from './proxy/upstream.js';
export type { Sandbox } from './sandboxes/sandboxes.js';
export { StateDirError } from './sandboxes/state-folder.js';
export { type DemoWallet, demoGames, demoPlayers, demoSeed } from './seed/demo-state.js';
export type * from './seed/seed.js';
export { SeedError } from './seed/seed-error.js';
export { type Clock, frozenTime, systemTime, type TimeSource } from './state/clock.js';
export type { MockState, StateOptions } from './state/mock-state.js';
export type { Network } from './state/network.js';
export type { SignatureClock } from './state/signature-clock.js';
export type { Snapshot } from './state/store.js';

/**
 * Starts a mock. Many can run side by side in one process.
 * @param options See {@link MockOptions}.
 * @returns The running mock.
 * @throws The error of `node:net` when the mock can't listen, for example with the code `EADDRINUSE`.
 * @throws SeedError when there is a mistake in the seed, StateDirError when the state folder can't be used, ProxyUrlError when the other server's address is not valid.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const base = readBaseData(options.seed);
  const all = { ...base.modes, ...options };
  const path = options.stateDir ?? options.stateFile;
  if (path === undefined) return startWith(all, base, undefined);
  const stateDir = await StateDir.open(path, () => createState(all, base), console.error);
  try {
    return await startWith(all, base, stateDir);
  } catch (error) {
    await stateDir.close();
    throw error;
  }
}

function createState(options: MockOptions, base: BaseData): MockState {
  return new MockState(options, taskMethods, (empty) => withPlace(() => fillBaseState(empty, base)));
}

async function startWith(
  options: MockOptions,
  base: BaseData,
  stateDir: StateDir | undefined,
): Promise<Mock> {
  const { port = 0, host = '127.0.0.1', log = reportViolations, hmac = 'verify' } = options;
  const { document = packagedDocument() } = options;
  const upstream = options.proxy === undefined ? undefined : readUpstream(options.proxy);
  const mode: Mode = upstream ? 'proxy' : (options.mode ?? 'stateful');
  const guard = createGuard(options.controlToken, options.allowHosts);
  const tls = options.tls === true ? await selfSigned() : options.tls;
  let origin = '';
  const baseUrl = createBaseUrl(options.publicUrl, () => origin);

  // The network of the server behind a proxy is not known, and the examples are those of all networks.
  const network = options.network ?? (mode === 'stateful' ? 'testnet' : undefined);
  const { rewardPool = false, handlers = {} } = options;
  const operations = servedOperations(
    listOperations(document),
    network,
    ({ id, section }) => Object.hasOwn(handlers, id) || (rewardPool && section === 'reward-pool'),
  );
  const journals = new JournalBudget(options.journalBytes);
  const redaction = new Redaction(document, demoApiKeys);
  const explainer = new RejectionExplainer({ redaction, operations });
  const events = new EventHub();
  const makeSandbox = sandboxMaker({
    createState: () => createState(options, base),
    addFaults: (faults) =>
      withPlace(() => forEachPart('faults', base.faults, (fault) => void faults.add(fault))),
    operations,
    document,
    journals,
    redaction,
    events,
    playerOf: (state, sessionJwt) => verifyClaims(state, sessionJwt)?.plyrId,
    changesOf: stateChanges,
  });
  const { maxSandboxes: limit, sandboxIdleMs: idleMs } = options;
  const sandboxes = new Sandboxes(makeSandbox, { limit, idleMs, keeper: stateDir });
  for (const name of stateDir?.preloaded.slice(0, sandboxes.limit) ?? []) sandboxes.get(name);
  // Fail now if the folder can't be written, not at the first request.
  await stateDir?.written();
  const violations = new ContractViolations();
  const server = createMockServer({
    api: upstream
      ? proxyTo(upstream, document, operations, explainer)
      : ownApi(document, operations, mode, options, explainer),
    route: compileRoutes(operations),
    sandboxes,
    pages: createPages({
      baseUrl,
      keys: (name) => sandboxes.peek(name).state.tables.apiKeys.all(),
      guard,
      network,
      hasConsole: options.console ?? true,
    }),
    control: lazyControl({
      guard,
      sandboxes,
      journals,
      document,
      operations,
      violations,
      baseFaults: base.faults,
      baseUrl,
      mode,
      network,
      hmac,
      rewardPool,
      proxy: upstream?.href,
      stateDir,
      events,
    }),
    violations,
    events,
    redaction,
    log,
    stateDir,
    tls,
  });
  await listen(server, port, host);

  const address = server.address() as AddressInfo;
  const { bound, own } = originsOf(address.address, address.port, tls && 'https');
  origin = own;
  if (upstream?.origin === own || upstream?.origin === bound) {
    await closeServer(server, false);
    throw new ProxyUrlError(
      `The mock at ${origin} would forward to itself. Give the address of another server.`,
    );
  }
  const { state, journal, faults, expectRequest, waitForRequest } = sandboxes.get();
  const close: Mock['close'] = async ({ graceful = false } = {}) => {
    events.close();
    await closeServer(server, graceful);
    await stateDir?.close();
  };
  return {
    ...deprecatedMembers(state, violations, (name) => sandboxes.get(name)),
    url: origin + BASE_PATH,
    origin,
    port: address.port,
    certificate: tls?.cert,
    state,
    clock: state.clock,
    journal,
    faults,
    expectRequest,
    waitForRequest,
    violations,
    sandbox: (name) => sandboxes.get(name),
    openSandbox: async (name) => {
      await sandboxes.prepare(name);
      return sandboxes.get(name);
    },
    saveState: async () => stateDir?.written(),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

function ownApi(
  document: OpenApiDocument,
  operations: readonly Operation[],
  mode: Mode,
  options: MockOptions,
  explainer: RejectionExplainer,
): Api {
  const handlers = { ...(mode === 'stateful' && allHandlers), ...options.handlers };
  const engine = createEngine({ document, operations, handlers, hmac: options.hmac ?? 'verify' });
  return createApi(engine, explainer);
}

function proxyTo(
  upstream: URL,
  document: OpenApiDocument,
  operations: readonly Operation[],
  explainer: RejectionExplainer,
): Api {
  return createProxy({
    upstream,
    route: compileRoutes(operations),
    validator: createValidator(document),
    exampleResponse: createExampleResponder(document),
    explainer,
  });
}

async function selfSigned(): Promise<TlsPair> {
  const { makeTlsPair } = await import('./http/tls-pair.js');
  return makeTlsPair();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
