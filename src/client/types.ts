/**
 * Strict public types. openapi-fetch infers the type of its options from the argument, so it accepts a typo in
 * an optional field. Here, TypeScript infers only the path. The operation determines the options, and the
 * compiler reports every unknown member.
 */
import type { paths } from '../../generated/api.js';
import type { CallContext } from './errors.js';
import type { CallLimits } from './options.js';
import type { TextError } from './sending/result.js';

/** The API has no other methods. */
export type Method = 'get' | 'post';

/** The paths that have an operation for a method. */
export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

/** The options of every call. */
export interface CallOptions extends CallLimits {
  /** More headers for this call. They can't replace those of the signature. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** The options of one operation: its path and query parameters, its body, and {@link CallOptions}. */
export type InitOf<Operation> = CallOptions & ParamsOf<Operation> & BodyOf<Operation>;

/** The options as an argument list. They are optional only if the operation requires nothing. */
export type InitArgs<Operation> =
  Record<never, never> extends InitOf<Operation> ? [init?: InitOf<Operation>] : [init: InitOf<Operation>];

/** The result of a call. It has either `data` or `error`, and `error` is always an object. */
export type Result<Operation> = { response: Response } & CallContext &
  ({ data: DataOf<Operation>; error?: never } | { data?: never; error: ErrorOf<Operation> });

/** The body of a successful response of an operation. */
export type DataOf<Operation> =
  | JsonOf<Responses<Operation>[keyof Responses<Operation> & SuccessStatus]>
  | TextOf<Responses<Operation>[keyof Responses<Operation> & SuccessStatus]>;

/** The error bodies of an operation: the documented ones, and TextError for those that are not JSON objects. */
export type ErrorOf<Operation> = WithTextError<
  JsonOf<Responses<Operation>[Exclude<keyof Responses<Operation>, SuccessStatus>]>
>;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206;

type Responses<Operation> = Operation extends { responses: infer R } ? R : never;

type JsonOf<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;

type TextOf<Answer> = Answer extends { content: { 'text/plain': infer Body } } ? Body : never;

/**
 * Adds TextError unless a documented type covers it. `never`, for an operation without JSON errors, doesn't
 * cover it.
 */
type WithTextError<Documented> = TextError extends Documented ? Documented : Documented | TextError;

type ParamsOf<Operation> = Operation extends { parameters: infer P extends Parameters }
  ? Optional<'params', Pick<P, keyof P & keyof Parameters>>
  : { params?: never };

interface Parameters {
  path?: unknown;
  query?: unknown;
}

/** A member that is optional if all its members are. */
type Optional<Name extends string, Value> =
  Record<never, never> extends Value ? { [N in Name]?: Value } : { [N in Name]: Value };

type BodyOf<Operation> = Operation extends { requestBody: infer Required }
  ? { body: JsonOf<Required> }
  : Operation extends { requestBody?: infer Optional }
    ? { body?: JsonOf<NonNullable<Optional>> }
    : { body?: never };
