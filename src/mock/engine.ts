/**
 * The adapter to Prism, and the only file that knows its pipeline: route, security, request check, answer, response
 * check. Every component is ours; Prism orders them and carries what they found.
 *
 * The answer is made in Prism's `forward` component because that one is asynchronous, which `mock` is not: a handler
 * may have to wait for a background task.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { factory, type IPrismDiagnostic, type IPrismProxyConfig } from '@stoplight/prism-core';
import { DiagnosticSeverity } from '@stoplight/types';
import { type Either, left, right } from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { tryCatch } from 'fp-ts/lib/TaskEither.js';
import { createContract, type RequestParts, type Violation } from './contract.js';
import { type Document, listOperations, type Operation } from './description.js';
import { type Answer, answersFromDescription } from './examples.js';
import { verifySignature } from './gate.js';
import type { Call, Handler, Handlers } from './handlers.js';
import type { Preference } from './prefer.js';
import { compileRoutes, type Match, type Miss } from './router.js';
import { silentLogger } from './silent-logger.js';
import type { ApiKey, World } from './world.js';

/** A request after its bytes were parsed. */
export interface EngineRequest {
  method: string;
  /** Without the prefix `/api` and without the query string. */
  path: string;
  query: RequestParts['query'];
  headers: IncomingHttpHeaders;
  body: unknown;
  preference: Preference | undefined;
}

/** How the mock answers, and what of it breaks the description. */
export type Outcome = { miss: Miss } | { operation: Operation; answer: Answer; violations: Violation[] };

/** Answers requests. */
export interface Engine {
  answer(request: EngineRequest): Promise<Outcome>;
}

/** What an engine is made of. */
export interface EngineParts {
  document: Document;
  world: World;
  handlers: Handlers;
  now: () => number;
}

/** A request on its way through the pipeline. */
interface Passage extends EngineRequest {
  match?: Match;
  key?: ApiKey;
}

/** Thrown through Prism when no operation was met. */
class RouteMiss extends Error {
  readonly miss: Miss;
  constructor(miss: Miss) {
    super(miss.text);
    this.miss = miss;
  }
}

/**
 * Builds the pipeline.
 * @param parts The description, the state, the handlers and the clock.
 * @returns The engine.
 */
export function createEngine({ document, world, handlers, now }: EngineParts): Engine {
  const operations = listOperations(document);
  const route = compileRoutes(operations);
  const contract = createContract(document);
  const fromDescription = answersFromDescription(document);
  const findKey = (apiKey: string) => world.apiKeys.find((key) => key.apiKey === apiKey);

  async function answer(passage: Passage, operation: Operation, found: IPrismDiagnostic[]): Promise<Answer> {
    if (passage.preference) return fromDescription(operation, passage.preference);
    const refusal = found.find(({ code }) => code === 401 || code === 403);
    if (refusal) return errorAnswer(refusal.code as number, refusal.message);
    const violations = found.map(({ message }) => message);
    const handler = handlers[operation.id as keyof Handlers] as Handler<never> | undefined;
    if (handler) {
      const { query, body, key } = passage;
      const path = passage.match?.pathParams ?? {};
      const call: Call = { path, query, body, key, now: now(), violations };
      const { status, body: answered } = (await handler(call, world)) as { status: number; body: unknown };
      return {
        status,
        mediaType: typeof answered === 'string' ? 'text/plain' : 'application/json',
        body: answered,
      };
    }
    if (violations.length > 0) {
      const error = `The request does not match the description: ${violations.join('; ')}`;
      return { ...errorAnswer(400, error), isRefusal: true };
    }
    return fromDescription(operation);
  }

  const prism = factory<Operation, Passage, Answer, IPrismProxyConfig>(
    {
      // `forward` is where we answer; nothing is sent to this address.
      isProxy: true,
      upstream: new URL('http://mock.invalid'),
      upstreamProxy: undefined,
      mock: {},
      errors: true,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
    },
    {
      logger: silentLogger,
      route: ({ input }): Either<Error, Operation> => {
        const found = route(input.method, input.path);
        if (!('operation' in found)) return left(new RouteMiss(found));
        input.match = found;
        return right(found.operation);
      },
      validateSecurity: ({ resource, element }) => {
        if (!resource.signed) return right(element);
        const checked = verifySignature(element.headers, element.body, resource.role, findKey, now());
        if ('error' in checked) return left(diagnostics([checked.error], checked.status));
        element.key = checked.key;
        return right(element);
      },
      validateInput: ({ resource, element }) => {
        const { query, body, match } = element;
        return passOrFail(
          element,
          contract.checkRequest(resource, { path: match?.pathParams ?? {}, query, body }),
        );
      },
      forward:
        ({ data, validations }, _upstream, _proxy, operation) =>
        () =>
          tryCatch(
            () => answer(data, operation as Operation, validations),
            (thrown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
          ),
      validateOutput: ({ resource, element }) =>
        element.isRefusal
          ? right(element)
          : passOrFail(
              element,
              contract.checkResponse(resource, element.status, element.mediaType, element.body),
            ),
      mock: () => () => left(new Error('The answer is made in `forward`.')),
    },
  );

  return {
    async answer(request) {
      const passage: Passage = { ...request };
      const result = await prism.request(passage, operations)();
      if (result._tag === 'Left') {
        if (result.left instanceof RouteMiss) return { miss: result.left.miss };
        throw result.left;
      }
      const { output, validations } = result.right;
      const operation = passage.match?.operation as Operation;
      return { operation, answer: output, violations: validations.output.map(({ message }) => message) };
    },
  };
}

function errorAnswer(status: number, error: string): Answer {
  return { status, mediaType: 'application/json', body: { error } };
}

function passOrFail<T>(element: T, violations: Violation[]): Either<NonEmptyArray<IPrismDiagnostic>, T> {
  return violations.length === 0 ? right(element) : left(diagnostics(violations));
}

function diagnostics(messages: string[], code?: number): NonEmptyArray<IPrismDiagnostic> {
  const list = messages.map((message) => ({
    message,
    severity: DiagnosticSeverity.Error,
    ...(code !== undefined && { code }),
  }));
  return list as unknown as NonEmptyArray<IPrismDiagnostic>;
}
