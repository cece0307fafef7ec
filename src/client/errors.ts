/** The stable codes of all errors that this client throws. */
export type PlyrErrorCode =
  /** A credential is missing, empty, or of the wrong type. Thrown when the client is created. */
  | 'MISSING_CREDENTIALS'
  /** A client was created in a web page, where anyone could read the keys. */
  | 'BROWSER'
  /** An option is out of range or has the wrong type, or `now` didn't return a time. */
  | 'INVALID_OPTION'
  /** The server would compute another signature for the body. */
  | 'UNSIGNABLE_BODY'
  /** A custom `sign` function returned something other than 64 lowercase hexadecimal digits. */
  | 'INVALID_SIGNATURE'
  /** A URL is not absolute http(s), contains a user name, or uses plain http to another machine. */
  | 'INVALID_URL'
  /** A path parameter is missing, empty, `.`, `..`, or not a string; or the path template leaves the base URL. */
  | 'INVALID_PATH_PARAMETER'
  /** A query cannot contain the value of a parameter. */
  | 'INVALID_PARAMETER'
  /** A header has a name or value that HTTP does not allow. */
  | 'INVALID_HEADER'
  /** CallError: the server returned a redirect, which would send the credentials to another server. */
  | 'REDIRECT'
  /** ApiError: the server returned an error status code. */
  | 'API_ERROR'
  /** ApiError: the server reported success, but its body is not JSON. */
  | 'INVALID_RESPONSE'
  /** ConnectionError: there was no connection, or it broke before the response was complete. */
  | 'CONNECTION_FAILED'
  /** CallError: the response is larger than `maxResponseBytes`. */
  | 'RESPONSE_TOO_LARGE'
  /** TimeoutError: the response was not complete in time. */
  | 'TIMEOUT'
  /** TaskError: the task ended as FAILED. */
  | 'TASK_FAILED'
  /** TaskError: the task did not end within the time limit. */
  | 'TASK_TIMEOUT'
  /** TaskError: the server doesn't know the task. */
  | 'TASK_NOT_FOUND'
  /** SessionError: the session JWT is not valid. */
  | 'SESSION_INVALID'
  /** SessionError: the session JWT was valid, but has expired. */
  | 'SESSION_EXPIRED';

/**
 * The base class of all errors of this client. Compare `code`: the message is for people and may change. No
 * message contains a key, a request body, or a header value.
 */
export class PlyrError extends Error {
  readonly code: PlyrErrorCode;
  /**
   * Whether a request that changes something may have been carried out. If so, check the outcome before you
   * send it again.
   */
  readonly outcomeUnknown: boolean = false;

  /**
   * @param code - The stable code of the error.
   * @param message - What went wrong and what to do about it.
   * @param options - `cause` is the error that led to this one, if there is one.
   */
  constructor(code: PlyrErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  // A getter, because the stack trace reads the name before the fields of the instance are set.
  override get name(): string {
    return 'PlyrError';
  }
}

/** The operation of an error, and whether the request may have been carried out anyway. */
export interface CallContext {
  /** `METHOD /path`, with the parameters in braces where the client knows the operation. */
  operation: string;
  /** Whether a request that changes something may have been carried out. If so, check before you send it again. */
  outcomeUnknown: boolean;
}

/** A call without a usable response, even if the request was not sent. */
export class CallError extends PlyrError implements CallContext {
  declare readonly operation: string;
  declare readonly outcomeUnknown: boolean;
  /** The status code, if there was a response. Don't conclude too much from it, see `openapi/guides/errors.md`. */
  declare readonly status?: number;

  constructor(
    code: PlyrErrorCode,
    text: string,
    { operation, outcomeUnknown }: CallContext,
    options?: ErrorOptions & { status?: number },
  ) {
    // The API has no idempotency key, so a repeated call may pay twice (`openapi/guides/tasks.md`).
    const advice = outcomeUnknown
      ? ' It may have run: check getTaskStatus, the activity log, or the balances.'
      : '';
    super(code, `${operation}: ${text}.${advice}`, options);
    this.operation = operation;
    this.outcomeUnknown = outcomeUnknown;
    const status = options?.status;
    if (status !== undefined) this.status = status;
  }
}

/** The server returned an error status code (`API_ERROR`), or a success that is not JSON (`INVALID_RESPONSE`). */
export class ApiError<Body = unknown> extends CallError {
  declare readonly status: number;
  /** The messages of the server, one for each rejected value. Empty if it gave no reason. */
  readonly texts: readonly string[];
  /** The error body, as the `error` member of a result. */
  readonly body: Body;
  /** The response, whose body has been read. Not enumerable, so that logs stay readable. */
  declare readonly response: Response;

  /** @param from - The response, or a result that creates it on first use. */
  constructor(
    code: 'API_ERROR' | 'INVALID_RESPONSE',
    from: Response | { status: number; response: Response },
    texts: readonly string[],
    body: Body,
    context: CallContext,
  ) {
    const { status } = from;
    super(code, `${status} ${texts.join('; ').slice(0, 200) || 'no reason given'}`, context, { status });
    this.texts = texts;
    this.body = body;
    Object.defineProperty(this, 'response', { get: () => ('response' in from ? from.response : from) });
  }

  override get name(): string {
    return 'ApiError';
  }
}

/** There was no connection, or it broke. `cause` is the error of the transport. */
export class ConnectionError extends CallError {
  constructor(context: CallContext, cause: unknown) {
    super(
      'CONNECTION_FAILED',
      `${context.outcomeUnknown ? 'the connection broke' : 'no connection'}, see cause`,
      context,
      { cause },
    );
  }

  override get name(): string {
    return 'ConnectionError';
  }
}

/** The response was not complete in time. */
export class TimeoutError extends CallError {
  constructor(context: CallContext, timeoutMs: number) {
    super('TIMEOUT', `no response within ${timeoutMs} ms`, context);
  }

  override get name(): string {
    return 'TimeoutError';
  }
}

/** A task failed, did not end in time, or is unknown. */
export class TaskError<Task = unknown> extends PlyrError {
  /** The ID of the task, with which you can wait again, or call `getTaskStatus`. */
  readonly taskId: string;
  /** The last state that a poll returned, or undefined if there is none. */
  readonly task: Task | undefined;
  /** Whether the task may have changed something. False only for a failed task. */
  override readonly outcomeUnknown: boolean;

  constructor(
    code: Extract<PlyrErrorCode, `TASK_${string}`>,
    message: string,
    taskId: string,
    task?: Task | undefined,
    options?: ErrorOptions,
  ) {
    super(code, message, options);
    this.taskId = taskId;
    this.task = task;
    this.outcomeUnknown = code !== 'TASK_FAILED';
  }

  override get name(): string {
    return 'TaskError';
  }
}

/** A session JWT was rejected. The message never quotes it. */
export class SessionError extends PlyrError {
  constructor(code: Extract<PlyrErrorCode, `SESSION_${string}`>, message: string, options?: ErrorOptions) {
    super(code, message, options);
  }

  override get name(): string {
    return 'SessionError';
  }
}
