/** How behavior plugs in: one function per operationId, typed from the description. */
import type { operations as ApiOperations } from '../../../generated/api.js';
import type { OperationId } from '../../../generated/operations.js';
import type { RequestParts, Violation } from '../openapi/validator.js';
import type { MockState } from '../state/mock-state.js';
import type { ApiKey } from '../state/records.js';

/** What a handler is told about the request. */
export interface Call extends RequestParts {
  /** The parsed body: `{}` when there was none. May hold anything. */
  body: Record<string, unknown>;
  /** The caller's key. On public operations, where nobody asks for one, that of nobody. */
  key: Readonly<ApiKey>;
  /** What the description does not allow about the request. The server often has its own answer to it. */
  violations: readonly Violation[];
}

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : never;

/** Every answer that the description allows an operation to give. */
export type HandlerResponse<Id extends OperationId> = {
  [Status in keyof ApiOperations[Id]['responses']]: {
    status: Status;
    body: Content<ApiOperations[Id]['responses'][Status]>;
    /** `x-mock-answer: assumption` marks an answer that rests on a rule nobody has seen (chain/airdrops.ts). */
    headers?: Record<string, string>;
  };
}[keyof ApiOperations[Id]['responses']];

/**
 * Answers one operation. All that it changes before it returns is one transaction: when it throws, nothing is changed.
 * It may return a promise to wait for a task; what it changes after that needs a transaction of its own.
 *
 * Deliberate errors are thrown (see api-error.ts). Anything else that is thrown is a mistake of the mock.
 */
export type Handler<Id extends OperationId> = (
  call: Call,
  state: MockState,
) => HandlerResponse<Id> | Promise<HandlerResponse<Id>>;

/** Handlers by operationId. */
export type Handlers = { [Id in OperationId]: Handler<Id> };

/** A part of the handlers. */
export type HandlersOf<Ids extends OperationId> = Pick<Handlers, Ids>;
