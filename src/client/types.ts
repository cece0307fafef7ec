/**
 * Strict public types. openapi-fetch infers the type of its options from the argument, and so lets a typo in an
 * optional field pass. Here nothing but the path is inferred: the options follow from the operation, and
 * the compiler reports every member that the operation does not have.
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

/** What every call takes. */
export interface CallOptions extends CallLimits {
  /** Extra headers for this call. Those of the signature cannot be replaced. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** The options of one operation: its path and query parameters, its body, and {@link CallOptions}. */
export type InitOf<Operation> = CallOptions & ParamsOf<Operation> & BodyOf<Operation>;

/** The options as an argument list: left out only where the operation requires nothing. */
export type InitArgs<Operation> =
  Record<never, never> extends InitOf<Operation> ? [init?: InitOf<Operation>] : [init: InitOf<Operation>];

/** What a call resolves to. Exactly one of `data` and `error` is there; `error` is always an object. */
export type Result<Operation> = { response: Response } & CallContext &
  ({ data: DataOf<Operation>; error?: never } | { data?: never; error: ErrorOf<Operation> });

/** The body of the successful answers of an operation. */
export type DataOf<Operation> =
  | JsonOf<Responses<Operation>[keyof Responses<Operation> & SuccessStatus]>
  | TextOf<Responses<Operation>[keyof Responses<Operation> & SuccessStatus]>;

/** The error bodies of an operation: those documented, and the stand-in for those that are not JSON objects. */
export type ErrorOf<Operation> = WithTextError<
  JsonOf<Responses<Operation>[Exclude<keyof Responses<Operation>, SuccessStatus>]>
>;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206;

type Responses<Operation> = Operation extends { responses: infer R } ? R : never;

type JsonOf<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : never;

type TextOf<Answer> = Answer extends { content: { 'text/plain': infer Body } } ? Body : never;

/** Adds the stand-in only where no documented shape covers it: `never` (no JSON error at all) is not covered. */
type WithTextError<Documented> = TextError extends Documented ? Documented : Documented | TextError;

type ParamsOf<Operation> = Operation extends { parameters: infer P extends Parameters }
  ? Optional<'params', Pick<P, keyof P & keyof Parameters>>
  : { params?: never };

interface Parameters {
  path?: unknown;
  query?: unknown;
}

/** A member that may be left out if everything in it may. */
type Optional<Name extends string, Value> =
  Record<never, never> extends Value ? { [N in Name]?: Value } : { [N in Name]: Value };

type BodyOf<Operation> = Operation extends { requestBody: infer Required }
  ? { body: JsonOf<Required> }
  : Operation extends { requestBody?: infer Optional }
    ? { body?: JsonOf<NonNullable<Optional>> }
    : { body?: never };
