/** What the server's library (viem) throws: an HTTP response has the message, a task's record has the short one. */

/** An error of the library, or of the JavaScript inside it. */
export interface LibraryError extends Error {
  /** The first line of `message`; absent where JavaScript itself failed. */
  shortMessage?: string;
}

/**
 * Returns the error of a call that is known to fail.
 * @param call The call.
 * @throws Error when the call succeeds.
 */
export function thrownBy(call: () => unknown): LibraryError {
  try {
    call();
  } catch (error) {
    return error as LibraryError;
  }
  throw new Error(`This call must fail: ${call}`);
}
