/** The codes of JSON-RPC and of the Model Context Protocol. */
export const protocolErrors = {
  parse: -32_700,
  invalidRequest: -32_600,
  invalidParams: -32_602,
  internal: -32_603,
  resourceNotFound: -32_002,
} as const;

/** A request that can't be served. The SDK sends its code and its message. */
export class ProtocolError extends Error {
  readonly code: number;

  /**
   * @param code One of {@link protocolErrors}.
   * @param message What is wrong, and what would be right.
   */
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** An error of a response. */
interface ResponseError {
  code: number;
  message: string;
  data?: unknown;
}

/**
 * Returns an error as a client can use it. When the parameters of a request have the wrong types, the SDK reports an internal
 * error whose message is a list of issues.
 * @param error From the SDK.
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
