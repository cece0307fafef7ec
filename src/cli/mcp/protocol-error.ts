/** The codes of JSON-RPC and of the Model Context Protocol. */
export const protocolErrors = {
  parse: -32_700,
  invalidRequest: -32_600,
  invalidParams: -32_602,
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
