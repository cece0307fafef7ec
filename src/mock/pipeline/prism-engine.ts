/**
 * The adapter to Prism, and the only file that knows its pipeline: route, security, request check, response, response
 * check. Every component is ours. Prism runs them in order and passes their results on.
 *
 * The response is created in Prism's `forward` component because it is asynchronous, unlike `mock`: a handler can wait for
 * a background task.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { IPrismDiagnostic, IPrismProxyConfig } from '@stoplight/prism-core';
// Not from the index of the package, which loads a logger that the mock does not use. The version is pinned.
import { factory } from '@stoplight/prism-core/dist/factory.js';
import { DiagnosticSeverity } from '@stoplight/types';
import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { ApiError, MockRejection } from '../behavior/api-error.js';
import type { Call, Handler, Handlers } from '../behavior/handler.js';
import { noOutages, requireDatabase } from '../behavior/outages.js';
import { listOperations, type OpenApiDocument, type Operation } from '../openapi/document.js';
import { createExampleResponder, type MockResponse } from '../openapi/example-response.js';
import type { Preference } from '../openapi/prefer-header.js';
import { compileRoutes, type Match, type NoRoute } from '../openapi/router.js';
import { createAbsenceFinder } from '../openapi/served-operations.js';
import { createValidator, type RequestParts, type Violation } from '../openapi/validator.js';
import type { Dependency, MockState } from '../state/mock-state.js';
import type { ApiKey } from '../state/records.js';
import type { TaskEffect } from '../state/task-effect.js';
import type { WriteLog } from '../state/write-log.js';
import type { HmacMode } from './modes.js';
import { silentLogger } from './silent-logger.js';
import { verifySignature } from './verify-signature.js';

/** A parsed request. */
export interface EngineRequest {
  method: string;
  /** Without the prefix `/api` and without the query string. */
  path: string;
  query: RequestParts['query'];
  headers: IncomingHttpHeaders;
  body: unknown;
  preference: Preference | undefined;
  /** The state of the request's sandbox. */
  state: MockState;
  /** The dependencies that are down for this request. */
  outages?: ReadonlySet<Dependency> | undefined;
  /** The effect on the tasks that this request queues. */
  taskEffect?: TaskEffect | undefined;
  /** The log of the records that this request changes. */
  writes?: WriteLog | undefined;
}

/** The response of the mock, and its violations of the description. */
export type EngineResult =
  | { noRoute: NoRoute; requestViolations: readonly Violation[] }
  | {
      operation: Operation;
      answer: MockResponse;
      violations: readonly Violation[];
      /** The violations of the request. The server itself decides how to respond to them. */
      requestViolations: readonly Violation[];
      pathParams: Record<string, string>;
      /** The caller's key. Undefined when its signature was rejected, or when the operation needs none. */
      key: Readonly<ApiKey> | undefined;
    };

/** Handles requests. */
export interface Engine {
  answer(request: EngineRequest): Promise<EngineResult>;
}

/** The parts of an engine. */
export interface EngineOptions {
  document: OpenApiDocument;
  /** The operations that exist. By default, all operations of the document. */
  operations?: readonly Operation[];
  /** Handlers by operationId. An operation without a handler returns its examples. */
  handlers: Partial<Handlers>;
  hmac: HmacMode;
}

/**
 * A request on its way through the pipeline. All of its members exist from the start, because adding members to a copied
 * object costs V8 2 us per request.
 */
interface RequestContext {
  request: EngineRequest;
  match: Match | undefined;
  key: Readonly<ApiKey> | undefined;
  rejection: ApiError | undefined;
}

const config: IPrismProxyConfig = {
  // Nothing is sent to this address, because our `forward` component creates the response.
  isProxy: true,
  upstream: new URL('http://mock.invalid'),
  upstreamProxy: undefined,
  mock: {},
  errors: true,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
};

const none: readonly never[] = [];

/** The caller of a public operation. */
const nobody: ApiKey = { apiKey: '', secretKey: '', gameId: '', role: 'user' };

/** Thrown through Prism when a request matches no operation. */
class NoRouteError extends Error {
  readonly noRoute: NoRoute;
  constructor(noRoute: NoRoute) {
    super(noRoute.text);
    this.noRoute = noRoute;
  }
}

/**
 * Builds the pipeline.
 * @param parts The description, the handlers, and how strictly to check signatures.
 * @returns The engine.
 */
export function createEngine({ document, operations, handlers, hmac }: EngineOptions): Engine {
  const described = listOperations(document);
  const served = [...(operations ?? described)];
  const route = compileRoutes(served);
  const findAbsence = createAbsenceFinder(described, served);
  const validator = createValidator(document);
  const exampleResponse = createExampleResponder(document);

  /** Runs the handler. Its exceptions are thrown, or reject the promise. */
  function answer(
    context: RequestContext,
    operation: Operation,
    found: IPrismDiagnostic[],
  ): MockResponse | Promise<MockResponse> {
    const { rejection, request } = context;
    const { preference, query, body, state } = request;
    const nextSeed = () => `${state.meta.seed}/${state.fakeResponses++}`;
    if (preference) return exampleResponse(operation, preference, nextSeed);
    if (rejection) return rejected(rejection, state);

    const violations = messagesOf(found);
    const handler = handlers[operation.id as keyof Handlers];
    if (handler === undefined && violations.length > 0) {
      const error = `The request does not match the description: ${violations.join('; ')}`;
      return { status: 400, mediaType: 'application/json', body: { error }, isRefusal: true };
    }
    if (handler === undefined) return { isExample: true, ...exampleResponse(operation) };

    const { key = nobody } = context;
    const path = context.match?.pathParams ?? {};
    const call: Call = { path, query, body: body as Call['body'], key, violations };
    state.tasks.catchUp();
    state.outages = request.outages ?? noOutages;
    state.tasks.effect = request.taskEffect;
    state.writes.current = request.writes;
    try {
      const made = state.transaction(() => (handler as Handler<'getApiRoot'>)(call, state));
      return made instanceof Promise
        ? made.then(jsonOrText, (thrown) => refusedOrFailed(thrown, state))
        : jsonOrText(made);
    } catch (thrown) {
      return refusedOrFailed(thrown, state);
    } finally {
      state.outages = noOutages;
      state.tasks.effect = undefined;
      state.writes.current = undefined;
    }
  }

  const prism = factory<Operation, RequestContext, MockResponse, IPrismProxyConfig>(
    // No defaults, because Prism would copy them one by one for each request.
    {} as IPrismProxyConfig,
    {
      logger: silentLogger,
      route: ({ input }): Either<Error, Operation> => {
        const found = route(input.request.method, input.request.path);
        if (!('operation' in found)) return left(new NoRouteError(found));
        input.match = found;
        return right(found.operation);
      },
      validateSecurity: ({ resource, element }) => {
        if (!resource.signed) return right(element);
        const { state, headers, body, outages = noOutages } = element.request;
        const { apiKeys } = state.tables;
        const find = (id: string) => {
          requireDatabase({ outages });
          return apiKeys.get(id);
        };
        const keys = { find, first: () => apiKeys.all()[0] ?? nobody };
        try {
          element.key = verifySignature(headers, body, resource.role, keys, state.signatureTime(), hmac);
          return right(element);
        } catch (thrown) {
          if (!(thrown instanceof ApiError)) throw thrown;
          element.rejection = thrown;
          return left(diagnostics([thrown.message], thrown.status));
        }
      },
      validateInput: ({ resource, element }) => {
        const { query, body } = element.request;
        const path = element.match?.pathParams ?? {};
        return passOrFail(element, validator.checkRequest(resource, { path, query, body }));
      },
      forward:
        ({ data, validations }, _upstream, _proxy, operation) =>
        () =>
        async () => {
          try {
            const made = answer(data, operation as Operation, validations);
            return right(made instanceof Promise ? await made : made);
          } catch (thrown) {
            return left(thrown instanceof Error ? thrown : new Error(String(thrown)));
          }
        },
      validateOutput: ({ resource, element }) =>
        element.isRefusal
          ? right(element)
          : passOrFail(
              element,
              validator.checkResponse(resource, element.status, element.mediaType, element.body),
            ),
      mock: () => () => left(new Error('The response is created in `forward`.')),
    },
  );

  return {
    async answer(request) {
      const context: RequestContext = { request, match: undefined, key: undefined, rejection: undefined };
      const result = await prism.request(context, served, config)();
      if (result._tag === 'Left') {
        if (!(result.left instanceof NoRouteError)) throw result.left;
        const absence = findAbsence(request.method, request.path);
        return { noRoute: result.left.noRoute, requestViolations: absence ? [absence] : none };
      }
      const { output, validations } = result.right;
      const operation = context.match?.operation as Operation;
      const violations = messagesOf(validations.output);
      // Skip diagnostics with a code, because these are signature failures, not violations of the description.
      const requestViolations = messagesOf(validations.input.filter(({ code }) => code === undefined));
      const { key } = context;
      const pathParams = context.match?.pathParams ?? {};
      return { operation, answer: output, violations, requestViolations, pathParams, key };
    },
  };
}

function refusedOrFailed(thrown: unknown, state: MockState): MockResponse | Promise<MockResponse> {
  if (thrown instanceof MockRejection)
    return { ...jsonOrText(thrown), isRefusal: true, reason: thrown.reason };
  if (thrown instanceof ApiError) return rejected(thrown, state);
  throw thrown;
}

/** Returns an error response, after the time that the server takes for it. */
function rejected(error: ApiError, state: MockState): MockResponse | Promise<MockResponse> {
  const response = { ...jsonOrText(error), reason: error.reason };
  if (error.delayMs === 0 || !state.options.realisticTiming) return response;
  return state.clock.reach(state.now() + error.delayMs).then(() => response);
}

function jsonOrText(answer: Pick<MockResponse, 'status' | 'body' | 'headers'>): MockResponse {
  const { status, body, headers } = answer;
  const mediaType = typeof body === 'string' ? 'text/plain' : 'application/json';
  return headers ? { status, mediaType, body, headers } : { status, mediaType, body };
}

function messagesOf(found: IPrismDiagnostic[]): readonly string[] {
  return found.length === 0 ? none : found.map(({ message }) => message);
}

function passOrFail<T>(
  element: T,
  violations: readonly Violation[],
): Either<NonEmptyArray<IPrismDiagnostic>, T> {
  return violations.length === 0 ? right(element) : left(diagnostics(violations));
}

function diagnostics(messages: readonly string[], code?: number): NonEmptyArray<IPrismDiagnostic> {
  const list = messages.map((message) => ({
    message,
    severity: DiagnosticSeverity.Error,
    ...(code !== undefined && { code }),
  }));
  return list as unknown as NonEmptyArray<IPrismDiagnostic>;
}
