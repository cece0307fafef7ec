/** Explains why a server did not respond, and what to do. All commands use the same sentences. */

/** A problem of a connection. */
export interface ConnectionProblem {
  /** Why there is no response. */
  message: string;
  /** What to do. */
  advice: string;
  /** Whether it is certain that nothing was sent. */
  isUnsent: boolean;
}

/**
 * Explains a failed connection.
 * @param error The error of the transport.
 * @param url The address of the server.
 * @param kind What must run there: a mock for commands that control it, and any server of the API for calls.
 */
export function connectionProblem(
  error: unknown,
  url: string,
  kind: 'server' | 'mock' = 'server',
): ConnectionProblem {
  const code = codeOf(error);
  const { protocol, hostname } = new URL(url);
  if (code === 'ECONNREFUSED')
    return {
      message: `no ${kind} is running at ${url}.`,
      advice: `Start one with "plyr-api mock", or ${kind === 'mock' ? 'name the address of another one with --url or PLYR_MOCK_URL' : 'check the address'}.`,
      isUnsent: true,
    };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return {
      message: `${hostname} is not a known host name.`,
      advice: 'Check the address and the network of this machine.',
      isUnsent: true,
    };
  if (/CERT|SELF_SIGNED|ISSUER|VERIFY/.test(code))
    return {
      message: `the certificate of ${url} is not trusted (${code}).`,
      advice: `Name the file of its certificate in the environment: NODE_EXTRA_CA_CERTS=${kind}-cert.pem.`,
      isUnsent: true,
    };
  const isTls = protocol === 'https:';
  const isMismatch = !isTls || /ERR_SSL|EPROTO/.test(code);
  return {
    message: `${url} ended the connection without a response (${code}).`,
    advice: isMismatch
      ? `Check the address: does the ${kind} listen for ${isTls ? 'http' : 'https'}?`
      : 'Check the address, the network, and the firewall.',
    isUnsent: /CONNECT|UNREACH|ERR_SSL|EPROTO/.test(code),
  };
}

/** Returns the code of an error, such as `ECONNREFUSED`, or else its message. An error of `fetch` has it in its cause. */
function codeOf(error: unknown): string {
  const { code, cause, message } = (error ?? {}) as { code?: unknown; cause?: unknown; message?: string };
  if (typeof code === 'string') return code;
  return cause === undefined ? (message ?? 'no reason given') : codeOf(cause);
}
