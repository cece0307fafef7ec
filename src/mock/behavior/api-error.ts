/**
 * Errors that become HTTP error responses. Throwing one rolls back the transaction, except for changes kept with
 * `commit()`.
 */

/** An error answer of the API. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: object | string;

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
 * What JavaScript says about a method call on a value that may be of the wrong type: most 500s of the real server.
 * @param value The value.
 * @param type What it must be.
 * @param name How the server's source names the value.
 * @param method The method that is called.
 * @returns The text of the TypeError, or nothing when there is none.
 */
export function typeErrorOf(
  value: unknown,
  type: 'string' | 'array',
  name: string,
  method: string,
): string | undefined {
  if (value === undefined || value === null)
    return `Cannot read properties of ${value} (reading '${method}')`;
  const isRight = type === 'array' ? Array.isArray(value) : typeof value === type;
  return isRight ? undefined : `${name}.${method} is not a function`;
}

/**
 * A value in lower case, as the server folds ids.
 * @param value Part of a request.
 * @param name How the server's source names the value.
 * @param fail Makes the exception out of a TypeError's text: {@link unhandledException}, or {@link apiError} with a status.
 * @throws What `fail` makes when the value is no string.
 */
export function lowerCase(
  value: unknown,
  name: string,
  fail: (error: string) => ApiError = unhandledException,
): string {
  const error = typeErrorOf(value, 'string', name, 'toLowerCase');
  if (error) throw fail(error);
  return (value as string).toLowerCase();
}
