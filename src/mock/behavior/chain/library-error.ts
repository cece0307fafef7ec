/** Errors of the server's library (viem). An HTTP response contains the message, and a task's record the short one. */

/** An error of the library, or of the JavaScript inside it. */
export interface LibraryError extends Error {
  /** The first line of `message`. Undefined for errors of JavaScript itself. */
  shortMessage?: string;
}

/** A read of a contract, as the library's messages show it. */
export interface ContractCall {
  address: string;
  /** The function with the types and names of its parameters. */
  signature: string;
  /** The arguments, as in the request. */
  args: readonly unknown[];
}

/** The library's version, at the end of its messages. */
export const libraryVersion = 'Version: viem@2.18.4';

/** Returns the lines about a read of a contract in the library's messages. */
export function contractCallText({ address, signature, args }: ContractCall): string {
  // The library aligns the arguments with the parameters.
  const indent = ' '.repeat(signature.indexOf('('));
  const argumentLine = args.length > 0 ? `\n  args:      ${indent}(${args.join(', ')})` : '';
  return `Contract Call:
  address:   ${address}
  function:  ${signature}${argumentLine}

Docs: https://viem.sh/docs/contract/readContract`;
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
