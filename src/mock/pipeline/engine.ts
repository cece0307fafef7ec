/**
 * Runs one operation: route, signature, request check, response, response check. It returns a promise only if a handler
 * waits, because each promise costs a fast request a part of its time.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { ApiError, MockRejection } from '../behavior/api-error.js';
import type { Call, Handler, Handlers } from '../behavior/handler.js';
import { noOutages, requireDatabase } from '../behavior/outages.js';
import { listOperations, type OpenApiDocument, type Operation } from '../openapi/document.js';
import { createExampleResponder, type MockResponse } from '../openapi/example-response.js';
import type { Preference } from '../openapi/prefer-header.js';
import { compileRoutes, type Match, type NoRoute } from '../openapi/router.js';
import { createAbsenceFinder } from '../openapi/served-operations.js';
import { createValidator, type RequestParts, type Violation } from '../openapi/validator.js';
import type { DownDependencies, MockState } from '../state/mock-state.js';
import type { ApiKey } from '../state/records.js';
import type { TaskEffect } from '../state/task-effect.js';
import type { WriteLog } from '../state/write-log.js';
import type { HmacMode } from './modes.js';
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
  outages?: DownDependencies | undefined;
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
  /** Returns a promise if the handler does. Throws, or rejects it with, what is neither a response nor an API error. */
  answer(request: EngineRequest): EngineResult | Promise<EngineResult>;
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

const none: readonly never[] = [];

/** The caller of a public operation. */
const nobody: ApiKey = { apiKey: '', secretKey: '', gameId: '', role: 'user' };

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

  /** Returns the caller's key, or why it is rejected. */
  function caller(request: EngineRequest, role: string): Readonly<ApiKey> | ApiError {
    const { state, headers, body, outages = noOutages } = request;
    const { apiKeys } = state.tables;
    const find = (id: string) => {
      requireDatabase({ outages });
      return apiKeys.get(id);
    };
    const keys = { find, first: () => apiKeys.all()[0] ?? nobody };
    try {
      return verifySignature(headers, body, role, keys, state.signatureTime(), hmac);
    } catch (thrown) {
      if (thrown instanceof ApiError) return thrown;
      throw thrown;
    }
  }

  /** Responds to a request for which there is no handler. */
  function respondAsDescribed(operation: Operation, violations: readonly Violation[]): MockResponse {
    if (violations.length === 0) return { isExample: true, ...exampleResponse(operation) };
    const error = `The request does not match the description: ${violations.join('; ')}`;
    return { status: 400, mediaType: 'application/json', body: { error }, isRefusal: true };
  }

  /** Runs the handler. Its exceptions are thrown, or reject the promise. */
  function runHandler(
    handler: Handler<'getApiRoot'>,
    call: Call,
    request: EngineRequest,
  ): MockResponse | Promise<MockResponse> {
    const { state } = request;
    state.tasks.catchUp();
    state.outages = request.outages ?? noOutages;
    state.tasks.effect = request.taskEffect;
    state.writes.current = request.writes;
    try {
      const made = state.transaction(() => handler(call, state));
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

  /** Returns the response before it is checked. */
  function respond(
    request: EngineRequest,
    { operation, pathParams }: Match,
    key: Readonly<ApiKey> | ApiError,
    violations: readonly Violation[],
  ): MockResponse | Promise<MockResponse> {
    const { preference, state, query, body } = request;
    if (preference)
      return exampleResponse(operation, preference, () => `${state.meta.seed}/${state.fakeResponses++}`);
    if (key instanceof ApiError) return rejected(key, state);
    const handler = handlers[operation.id as keyof Handlers] as Handler<'getApiRoot'> | undefined;
    if (!handler) return respondAsDescribed(operation, violations);
    return runHandler(
      handler,
      { path: pathParams, query, body: body as Call['body'], key, violations },
      request,
    );
  }

  return {
    answer(request) {
      const found = route(request.method, request.path);
      if (!('operation' in found)) {
        const absence = findAbsence(request.method, request.path);
        return { noRoute: found, requestViolations: absence ? [absence] : none };
      }
      const { operation, pathParams } = found;
      const { query, body } = request;
      const verified = operation.signed ? caller(request, operation.role) : undefined;
      const requestViolations = validator.checkRequest(operation, { path: pathParams, query, body });
      const key = verified instanceof ApiError ? undefined : verified;
      const checked = (answer: MockResponse): EngineResult => {
        const { status, mediaType, isRefusal } = answer;
        const violations = isRefusal
          ? none
          : validator.checkResponse(operation, status, mediaType, answer.body);
        return { operation, answer, violations, requestViolations, pathParams, key };
      };
      const made = respond(request, found, verified ?? nobody, requestViolations);
      return made instanceof Promise ? made.then(checked) : checked(made);
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
