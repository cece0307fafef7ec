/**
 * A mistake of the user: in an option, a `Prefer` header, a fault, or a seed. The message says what is wrong and what the
 * mock expects. Over HTTP, it is sent as `{ "error": message }`. The command prints it.
 */
export class UserError extends Error {
  /** Status code of the response, if the mistake is in a request. */
  readonly status: number;

  /**
   * @param message What is wrong, and what was expected.
   * @param status The status code. The default is 400.
   */
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
