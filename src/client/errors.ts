/** Stable identifiers of everything that this client throws. */
export type PlyrErrorCode =
  /** A credential is missing, empty or of the wrong type. Thrown when the client is created. */
  | 'MISSING_CREDENTIALS'
  /** A client was made in a web page, where anybody could read the keys. */
  | 'BROWSER'
  /** An option is out of range or has the wrong type, or `now` returned something that is not a time. */
  | 'INVALID_OPTION'
  /** The body cannot be signed so that the server computes the same signature. */
  | 'UNSIGNABLE_BODY'
  /** A custom `sign` function returned something other than 64 lower-case hexadecimal digits. */
  | 'INVALID_SIGNATURE'
  /** A URL is not an absolute http(s) one, contains a user name, or has plain http for another machine. */
  | 'INVALID_URL'
  /** A path parameter is missing, empty, `.`, `..`, or not a string; or the path template leaves the base URL. */
  | 'INVALID_PATH_PARAMETER'
  /** A query cannot contain the value of a parameter. */
  | 'INVALID_PARAMETER'
  /** A header has a name or value that HTTP does not allow. */
  | 'INVALID_HEADER'
  /** CallError: the server returned a redirect, which would carry the credentials elsewhere. */
  | 'REDIRECT'
  /** ApiError: the server answered with an error status. */
  | 'API_ERROR'
  /** ApiError: the server reported success, but its body is not JSON. */
  | 'INVALID_RESPONSE'
  /** ConnectionError: there was no connection, or it broke before the answer was complete. */
  | 'CONNECTION_FAILED'
  /** CallError: the response is larger than `maxResponseBytes`. */
  | 'RESPONSE_TOO_LARGE'
  /** TimeoutError: the answer was not complete in time. */
  | 'TIMEOUT'
  /** TaskError: the task ended as FAILED. */
  | 'TASK_FAILED'
  /** TaskError: the task had not ended when the time to wait for it was over. */
  | 'TASK_TIMEOUT'
  /** TaskError: the server knows no such task. */
  | 'TASK_NOT_FOUND'
  /** SessionError: the session JWT is not valid. */
  | 'SESSION_INVALID'
  /** SessionError: the session JWT was valid once, but its time is over. */
  | 'SESSION_EXPIRED';

/**
 * The base of all errors of this client. Tell cases apart by `code`; the message is for people and may change.
 * No message holds a key, a request body, or a header value.
 */
export class PlyrError extends Error {
  readonly code: PlyrErrorCode;
  /** Whether a request that changes something may have been carried out. Don't send it again before you know. */
  readonly outcomeUnknown: boolean = false;

  /**
   * @param code - Stable identifier of the case.
   * @param message - What went wrong and what to do about it.
   * @param options - `cause`: the error that led here, if any.
   */
  constructor(code: PlyrErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  // A getter, because a stack trace takes the name before the fields of an instance are set.
  override get name(): string {
    return 'PlyrError';
  }
}

/** Where an error comes from, and whether the request may have been carried out all the same. */
export interface CallContext {
  /** `METHOD /path`, with the parameters in braces where the client knows the operation. */
  operation: string;
  /** Whether a request that changes something may have been carried out. Never send such a one again unseen. */
  outcomeUnknown: boolean;
}

/** A request was sent, or was to be sent, and there is no good answer to it. */
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
    // There is no idempotency key, so a call that is repeated may pay twice (`openapi/guides/tasks.md`).
    const advice = outcomeUnknown ? ' It may have run: check getTaskStatus, activity log or balances.' : '';
    super(code, `${operation}: ${text}.${advice}`, options);
    this.operation = operation;
    this.outcomeUnknown = outcomeUnknown;
    const status = options?.status;
    if (status !== undefined) this.status = status;
  }
}

/** The server answered, but not with success (`API_ERROR`) or not with JSON (`INVALID_RESPONSE`). */
export class ApiError<Body = unknown> extends CallError {
  declare readonly status: number;
  /** What the server said, one message for each thing that it rejected; empty where it gave no reason. */
  readonly texts: readonly string[];
  /** The error body, as the `error` member of a result. */
  readonly body: Body;
  /** The answer, its body read. Not enumerable, so that logs stay readable. */
  declare readonly response: Response;

  /** @param from - The response, or a result that makes it when asked for. */
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

/** There was no connection, or it broke. `cause` is what `fetch` threw. */
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

/** No complete answer in time. */
export class TimeoutError extends CallError {
  constructor(context: CallContext, timeoutMs: number) {
    super('TIMEOUT', `no answer within ${timeoutMs} ms`, context);
  }

  override get name(): string {
    return 'TimeoutError';
  }
}

/** A task did not end well, or not in time. */
export class TaskError<Task = unknown> extends PlyrError {
  /** To wait on, or to ask `getTaskStatus` with. */
  readonly taskId: string;
  /** The last state that was seen; undefined if none was. */
  readonly task: Task | undefined;
  /** Only a task that failed is known to have changed nothing. */
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
