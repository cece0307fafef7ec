/** The codes of JSON-RPC and of the Model Context Protocol. */
export const protocolErrors = {
  parse: -32_700,
  invalidRequest: -32_600,
  invalidParams: -32_602,
  internal: -32_603,
  resourceNotFound: -32_002,
} as const;

/** An error response. The SDK sends its code and its message. */
export class ProtocolError extends Error {
  readonly code: number;

  /**
   * @param code One of {@link protocolErrors}.
   * @param message What is wrong, and what is expected.
   */
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The error in a response. */
interface ResponseError {
  code: number;
  message: string;
  data?: unknown;
}

/**
 * Returns an error that a client can use. If the parameters of a request have wrong types, the SDK reports an
 * internal error with a list of issues as its message.
 * @param error The error from the SDK.
 */
export function readableError(error: ResponseError): ResponseError {
  const issue = error.code === protocolErrors.internal ? firstIssue(error.message) : undefined;
  if (issue === undefined) return error;
  return { code: protocolErrors.invalidParams, message: `${issue.path.join('.')}: ${issue.message}` };
}

function firstIssue(message: string): { path: string[]; message: string } | undefined {
  if (!message.startsWith('[')) return undefined;
  try {
    return JSON.parse(message)[0];
  } catch {
    return undefined;
  }
}
