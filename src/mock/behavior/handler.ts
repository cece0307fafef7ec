/** Types of handlers: one function per operationId, with types from the description. */
import type { operations as ApiOperations } from '../../../generated/api.js';
import type { OperationId } from '../../../generated/operations.js';
import type { RequestParts, Violation } from '../openapi/validator.js';
import type { MockState } from '../state/mock-state.js';
import type { ApiKey } from '../state/records.js';

/** The request, as a handler gets it. */
export interface Call extends RequestParts {
  /** The parsed body, or `{}` when there was none. It can contain any values. */
  body: Record<string, unknown>;
  /** The caller's key. Public operations get an empty one. */
  key: Readonly<ApiKey>;
  /** The violations of the request. The server often has its own response to them. */
  violations: readonly Violation[];
}

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : never;

/** All responses that the description allows for an operation. */
export type HandlerResponse<Id extends OperationId> = {
  [Status in keyof ApiOperations[Id]['responses']]: {
    status: Status;
    body: Content<ApiOperations[Id]['responses'][Status]>;
    /** `x-mock-answer: assumption` marks a response that depends on an unconfirmed rule (airdrops/contract.ts). */
    headers?: Record<string, string>;
  };
}[keyof ApiOperations[Id]['responses']];

/**
 * Handles one operation. Its changes before it returns are one transaction: when it throws, nothing changes. It can return a
 * promise to wait for a task. Changes after that need their own transaction.
 *
 * Error responses are thrown (see api-error.ts). Any other exception is a bug of the mock.
 */
export type Handler<Id extends OperationId> = (
  call: Call,
  state: MockState,
) => HandlerResponse<Id> | Promise<HandlerResponse<Id>>;

/** Handlers by operationId. */
export type Handlers = { [Id in OperationId]: Handler<Id> };

/** A part of the handlers. */
export type HandlersOf<Ids extends OperationId> = Pick<Handlers, Ids>;
