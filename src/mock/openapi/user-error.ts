/**
 * A mistake in what a person asks of the mock: in an option, a `Prefer` header, a fault, or a seed. The message says
 * what is wrong and what the mock expects. Over HTTP it becomes `{ "error": message }`; the command prints it.
 */
export class UserError extends Error {
  /** Status code of the response, where the mistake is in a request. */
  readonly status: number;

  /**
   * @param message What is wrong, and what would be right.
   * @param status The status code. The default is 400.
   */
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
