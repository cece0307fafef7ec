/** Handles requests under `/api`, from the request's stream to the response. */
import type { IncomingMessage } from 'node:http';
import type { RejectionExplainer } from '../observability/hints/explain-rejection.js';
import type { MockResponse } from '../openapi/example-response.js';
import { type Preference, parsePrefer } from '../openapi/prefer-header.js';
import type { RequestParts } from '../openapi/validator.js';
import type { Engine, EngineResult } from '../pipeline/engine.js';
import type { Sandbox } from '../sandboxes/sandboxes.js';
import type { DownDependencies } from '../state/mock-state.js';
import type { TaskEffect } from '../state/task-effect.js';
import type { WriteLog } from '../state/write-log.js';
import type { EarlyBody } from './early-body.js';
import { noBody, type ParsedBody, readBody } from './request-body.js';
import { errorResponse, json, notRouted, text, type WireResponse } from './response.js';

/** A request to the API. */
export interface ApiRequest {
  request: IncomingMessage;
  /** Without the prefix `/api` and without the query string. */
  path: string;
  sandbox: Sandbox;
  /** The documented response that a fault asks for. */
  forced: Preference | undefined;
  /** The dependencies of the server that a fault takes down. */
  outages?: DownDependencies | undefined;
  /** The effect of a fault on the tasks that the request queues. */
  taskEffect?: TaskEffect | undefined;
  /** The body, if a fault depends on it. */
  early?: EarlyBody | undefined;
  /** The log of the records that the request changes. */
  writes?: WriteLog | undefined;
}

/** The response to a request, and the data for the journal. */
export interface ApiResult {
  /** The response. With a `status` of 0, the connection is closed without one. */
  reply: WireResponse;
  operationId: string | null;
  /** JSON, malformed JSON, or undefined when there was no body that the server reads. */
  requestBody: string | undefined;
  /** The parsed body, if it is JSON. */
  body?: unknown;
  requestViolations: readonly string[];
  violations: readonly string[];
  /** Whether `Prefer` or a fault chose the response. */
  isForced?: boolean;
}

/**
 * Handles requests to the API, either in the mock itself or by a server behind it. It returns a promise only if there is
 * something to wait for, because a promise takes time.
 */
export type Api = (asked: ApiRequest) => ApiResult | Promise<ApiResult>;

const none: readonly string[] = [];

const preferHint = 'The header Prefer of the request asks for this response.';

/** Returns whether a request was rejected, or the task that it waited for or asked about failed. */
const isFailure = ({ status, body }: MockResponse): boolean =>
  status >= 400 || (body as { status?: unknown } | null | undefined)?.status === 'FAILED';

/**
 * Creates the function that handles requests in the mock itself.
 * @param engine The engine that runs the operations.
 * @param explainer Explains why a request is rejected.
 */
export function createApi(engine: Engine, explainer: RejectionExplainer): Api {
  /** Handles a request whose body is read. */
  function handle(asked: ApiRequest, parsed: ParsedBody): ApiResult | Promise<ApiResult> {
    const { request, path, sandbox, forced, outages, taskEffect, writes } = asked;
    const { method = 'GET', headers, url = '' } = request;
    const { body } = parsed.ok ? parsed : noBody;
    const requestBody = parsed.ok ? parsed.json : parsed.sent;
    const sent = { url, headers, body };
    const query = readQuery(url);
    const unmet = { operationId: null, requestBody, body, requestViolations: none, violations: none };
    const failed = (error: unknown): ApiResult => ({
      ...unmet,
      reply: { ...errorResponse(error), hint: explainer.failed(sent, error) },
    });
    let isForced = false;

    const result = (outcome: EngineResult): ApiResult => {
      if ('noRoute' in outcome) {
        const { noRoute, requestViolations } = outcome;
        const reply = notRouted(method, noRoute);
        const { allow } = noRoute;
        const [absence] = requestViolations;
        if (reply.status >= 400)
          reply.hint = explainer.unknownRoute({ ...sent, method, path, allow, absence });
        return { ...unmet, reply, requestViolations };
      }
      const { operation, answer, violations, requestViolations } = outcome;
      const reply = toWireResponse(answer);
      if (isFailure(answer))
        reply.hint = isForced
          ? preferHint
          : explainer.rejected({
              ...sent,
              ...outcome,
              path: outcome.pathParams,
              query,
              violations: requestViolations,
              status: answer.status,
              answer: answer.body,
              reason: answer.reason,
              sentBody: requestBody,
              state: sandbox.state,
              sandbox: sandbox.name,
            });
      return { reply, operationId: operation.id, requestBody, body, requestViolations, violations, isForced };
    };

    let outcome: EngineResult | Promise<EngineResult>;
    try {
      const preference = forced ?? parsePrefer(headers.prefer);
      isForced = preference !== undefined;
      if (!parsed.ok && !preference) {
        const hint = explainer.unreadable({ ...sent, ...parsed });
        return { ...unmet, reply: { ...text(parsed.status, parsed.text), hint } };
      }
      outcome = engine.answer({
        method,
        path,
        query,
        headers,
        body,
        preference,
        state: sandbox.state,
        outages,
        taskEffect,
        writes,
      });
    } catch (error) {
      return failed(error);
    }
    return outcome instanceof Promise ? outcome.then(result, failed) : result(outcome);
  }

  return (asked) => {
    const parsed = asked.early?.parsed ?? readBody(asked.request);
    return parsed instanceof Promise ? parsed.then((read) => handle(asked, read)) : handle(asked, parsed);
  };
}

/**
 * Returns a response of the description or of a handler, ready to be sent.
 * @param answer The response.
 */
export function toWireResponse(answer: MockResponse): WireResponse {
  const reply =
    answer.mediaType === 'application/json'
      ? json(answer.status, answer.body)
      : text(answer.status, String(answer.body));
  if (!answer.headers && !answer.isExample) return reply;
  const example: Record<string, string> = answer.isExample ? { 'x-mock-answer': 'example' } : {};
  return { ...reply, headers: { ...reply.headers, ...answer.headers, ...example } };
}

/**
 * Returns the parameters of a query string. A repeated parameter becomes an array.
 * @param url Path and query.
 */
export function readQuery(url: string): RequestParts['query'] {
  const start = url.indexOf('?');
  if (start < 0) return {};
  const params = new URLSearchParams(url.slice(start + 1));
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}
