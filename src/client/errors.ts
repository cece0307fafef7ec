/** Why the client refused to send a request, or to hand on an answer. */
export type PlyrErrorCode =
  /** A credential is missing, empty or of the wrong type. Thrown when the client is created. */
  | 'MISSING_CREDENTIALS'
  /** The body cannot be signed so that the server computes the same signature. */
  | 'UNSIGNABLE_BODY'
  /** A custom `sign` function returned something other than 64 lower-case hexadecimal digits. */
  | 'INVALID_SIGNATURE'
  /** `baseUrl` is not an absolute http(s) URL without query, fragment and user name. */
  | 'INVALID_URL'
  /** A path parameter is missing, empty, `.`, `..`, or not text. */
  | 'INVALID_PATH_PARAMETER'
  /** The server answered with a redirect, which would carry the credentials elsewhere. */
  | 'REDIRECT'
  /** The server reported success, but its body is not JSON. */
  | 'INVALID_RESPONSE';

/**
 * The one error class of this client. Tell cases apart by `code`; the message is for people and may change.
 * Neither message nor properties ever hold a key, a body, or a header value.
 *
 * Errors that the API answers are not thrown: they are the `error` member of a result.
 */
export class PlyrError extends Error {
  readonly code: PlyrErrorCode;

  static {
    // On the prototype, because a stack trace takes the name before the fields of an instance are set.
    PlyrError.prototype.name = 'PlyrError';
  }

  /**
   * @param code - Stable identifier of the case.
   * @param message - What went wrong and what to do about it.
   * @param options - `cause`: the error that led here, if any.
   */
  constructor(code: PlyrErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
