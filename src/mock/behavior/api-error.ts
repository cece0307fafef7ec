/**
 * Errors that become HTTP error responses. Throwing one rolls back the transaction, except for changes kept with
 * `commit()`.
 */

/** An error response of the API. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: object | string;
  /** How long the server takes until the error, in milliseconds. Only used with realistic timing. */
  delayMs = 0;
  /** Why the request is rejected, for testers. Never part of the response's body. */
  reason: string | undefined;

  /**
   * @param status The status code.
   * @param body JSON, or a string for plain-text responses.
   */
  constructor(status: number, body: object | string) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/**
 * A 400 of the mock itself, where the server's error response is unknown. It is not checked against the description.
 */
export class MockRejection extends ApiError {
  readonly headers = { 'x-mock-answer': 'assumption' };

  /** @param error What is wrong, and what was expected. */
  constructor(error: string) {
    super(400, { error });
  }
}

/**
 * Returns an error response that the server sends on purpose.
 * @param status The status code.
 * @param error The server's error messages. Null where a task failed without one.
 * @returns The exception to throw.
 */
export function apiError(status: number, error: string | readonly string[] | null): ApiError {
  return new ApiError(status, { error });
}

/**
 * Returns an unhandled exception in the real server: a 500 with the message of the exception and a stack.
 * @param error The message of the exception.
 * @returns The exception to throw.
 */
export function unhandledException(error: string): ApiError {
  return new ApiError(500, { error, stack: `Error: ${error}\n    at the server that this mock stands for` });
}

/**
 * Attaches the reason to an error response, if only the code that throws it knows the reason. Testers see it in the
 * journal, the log, and the header `x-mock-hint`. The rules in observability/hints/ find all other reasons.
 * @param error The error response.
 * @param reason A sentence for testers. It must not contain a secret.
 * @returns The same error response.
 */
export function because<E extends ApiError>(error: E, reason: string | undefined): E {
  error.reason = reason;
  return error;
}

/** Returns a 400 with an error message. The developer routes respond this way to their own exceptions. */
export const apiError400 = (error: string): ApiError => apiError(400, error);

/** Returns a 500 without a stack. Some routes respond this way to their own exceptions. */
export const apiError500 = (error: string): ApiError => apiError(500, error);
