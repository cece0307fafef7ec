/** How stateful behaviour plugs in: one function per operationId, typed from the description. */
import type { operations as ApiOperations } from '../../generated/api.js';
import type { OperationId } from '../../generated/operations.js';
import type { RequestParts, Violation } from './contract.js';
import type { ApiKey, World } from './world.js';

/** What a handler is told about the request. */
export interface Call extends RequestParts {
  /** The caller's key; absent on public operations. */
  key: ApiKey | undefined;
  /** The mock's clock, in milliseconds since the epoch. */
  now: number;
  /** What the description does not allow about the request. The server often has its own answer to it. */
  violations: Violation[];
}

type Content<Response> = Response extends { content: infer Media } ? Media[keyof Media] : never;

/** Every answer that the description allows an operation to give. */
export type HandlerAnswer<Id extends OperationId> = {
  [Status in keyof ApiOperations[Id]['responses']]: {
    status: Status;
    body: Content<ApiOperations[Id]['responses'][Status]>;
  };
}[keyof ApiOperations[Id]['responses']];

/** Answers one operation. May change the world; must change nothing when it throws. */
export type Handler<Id extends OperationId> = (
  call: Call,
  world: World,
) => HandlerAnswer<Id> | Promise<HandlerAnswer<Id>>;

/** Handlers by operationId. Operations without one are answered with their examples. */
export type Handlers = { [Id in OperationId]?: Handler<Id> };
