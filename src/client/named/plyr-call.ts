import type { CallContext } from '../errors.js';
import type { TextError } from '../sending/result.js';
import type { TaskOptions, TaskOutcome } from '../tasks/task-types.js';

export type { CallOptions } from '../types.js';

/** The parameters of an operation that has none. Options are the second argument everywhere. */
export interface NoParameters {
  readonly [name: string]: never;
}

/**
 * A call of an operation. The method has sent the request, once, however often you await the call or ask for
 * its result. Await the call to get the data. For an error status code, it then throws ApiError, which
 * `isApiError` narrows.
 *
 * @typeParam Data - The body of a successful response.
 * @typeParam Errors - The bodies of error responses, by status code.
 */
export interface PlyrCall<Data, Errors> extends Promise<Data> {
  /**
   * Waits for the response, whatever its status code.
   *
   * @example
   * ```ts
   * const result = await plyr.payGameRoom(payment).result();
   * if (result.ok) console.log(result.data);
   * else if (result.status === 504) console.log(result.error.taskId);
   * else console.error(result.error.error);
   * ```
   *
   * @returns A union, discriminated by `ok` and `status`.
   * @throws PlyrError if there is no response. The reason of the signal if it aborts.
   */
  result(): Promise<CallResult<Data, Errors>>;
}

/** A call of an operation that queues a task, or waits for one. */
export interface PlyrTaskCall<Data, Errors> extends PlyrCall<Data, Errors> {
  /**
   * Waits until the task of the call has ended, whatever the form of the response. You can call it more than once.
   *
   * @example
   * ```ts
   * const room = await plyr.createGameRoom({ expiresIn: 3600 }).task();
   * console.log(room.taskData.result.roomId);
   * ```
   *
   * @param options - Limits in milliseconds, a signal, and a callback. The time limit starts when the response arrives.
   * @returns The record of the successful task. Undefined if all players are already in the room.
   * @throws TaskError as `waitForTask`; ApiError if the call was rejected.
   */
  task(options?: TaskOptions): Promise<TaskOutcome<Data>>;
}

/** A response. `ok` discriminates success and failure, `status` the failures. */
export type CallResult<Data, Errors> =
  | SuccessfulResult<Data>
  | { [Status in keyof Errors]: FailedResult<Status, ErrorBody<Errors[Status]>> }[keyof Errors]
  | FailedResult<Exclude<ErrorStatus, keyof Errors>, TextError>;

interface ResultBase extends CallContext {
  /** The response, created on first use. Its body can be read. */
  readonly response: Response;
}

/** The response of an operation that succeeded. */
export interface SuccessfulResult<Data> extends ResultBase {
  readonly ok: true;
  readonly status: 200;
  /** The body. */
  readonly data: Data;
  readonly error?: undefined;
}

/** The response of an operation that failed. */
export interface FailedResult<Status, Body> extends ResultBase {
  readonly ok: false;
  /** The status code. A code that the description doesn't list comes from a proxy. */
  readonly status: Status;
  readonly data?: undefined;
  /** The body, which is always an object. */
  readonly error: Body;
}

/**
 * An error body. A proxy may respond with the same status code and without JSON, so there are variants. All
 * have `error` and the members of the documented body, so that you can read them before you narrow the type.
 */
export type ErrorBody<Documented> = TextError extends Documented
  ? Documented
  : WithError<Documented> | (TextError & { [Name in Exclude<keyof Documented, 'error'>]?: undefined });

type WithError<Body> = Body extends { error?: unknown } ? Body : Body & { error?: undefined };

/** All status codes of errors. */
export type ErrorStatus =
  | (
      | 400
      | 401
      | 402
      | 403
      | 404
      | 405
      | 406
      | 407
      | 408
      | 409
      | 410
      | 411
      | 412
      | 413
      | 414
      | 415
      | 416
      | 417
    )
  | (418 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451)
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511)
  | (520 | 521 | 522 | 523 | 524 | 525 | 526 | 527 | 530);
