/**
 * Errors that become HTTP error responses. Throwing one rolls back the transaction, except for changes kept with
 * `commit()`.
 */

/** An error answer of the API. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: object | string;
  /** How long the server takes to find out, in milliseconds; counts with realistic timing only. */
  delayMs = 0;
  /** Why the request is rejected, for testers. Never part of the response's body. */
  reason: string | undefined;

  /**
   * @param status HTTP status.
   * @param body JSON, or a text for the answers that are plain text.
   */
  constructor(status: number, body: object | string) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/**
 * Status code 400 by the mock itself, where the server's rejection is not known. It is not checked against the
 * description.
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
 * @param status HTTP status.
 * @param error The server's text or texts; null where a task failed without one.
 * @returns The exception to throw.
 */
export function apiError(status: number, error: string | readonly string[] | null): ApiError {
  return new ApiError(status, { error });
}

/**
 * An exception inside of the real server that nothing caught: 500 with the exception's text and a stack.
 * @param error The exception's text.
 * @returns The exception to throw.
 */
export function unhandledException(error: string): ApiError {
  return new ApiError(500, { error, stack: `Error: ${error}\n    at the server that this mock stands for` });
}

/**
 * Attaches the reason to an error response, where only the code that throws it knows the reason. Testers see it in the
 * journal, the log, and the header `x-mock-hint`. The rules in observability/hints/ find the other reasons.
 * @param error The error response.
 * @param reason A sentence for testers. It must not contain a secret.
 * @returns The same error response.
 */
export function because<E extends ApiError>(error: E, reason: string | undefined): E {
  error.reason = reason;
  return error;
}

/** Returns a 400 with an error message: the developer routes respond so to exceptions inside them. */
export const apiError400 = (error: string): ApiError => apiError(400, error);

/** Returns a 500 without a stack: some routes respond so to exceptions inside them. */
export const apiError500 = (error: string): ApiError => apiError(500, error);
