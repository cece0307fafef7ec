/** Error codes of failed name lookups, connections, TLS handshakes, and certificates. */
const UNCONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|TLSV1_(ALERT_PROTOCOL_VERSION|UNRECOGNIZED_NAME)|\w*HANDSHAKE_FAILURE)|ERR_TLS_\w*(ALTNAME_INVALID|HANDSHAKE_TIMEOUT)|(CERT|CRL|ERROR_IN|UNABLE_TO)_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/;

/**
 * Deno has no codes. Its message also contains the URL, but a URL can't contain these spaces. `fetch` blocks
 * some ports itself.
 */
const NOT_SENT = /: client error \(Connect\): |^bad port$/;

/**
 * Returns whether an error proves that there was no connection, so that the server can't have carried out the request.
 *
 * @param error - The error of `fetch`. Node puts the system's error in `cause`. If it tried several addresses,
 *   `cause.errors` has an error for each, and all of them must prove it.
 */
export function isUnconnected(error: unknown): boolean {
  const { code, cause } = Object(error);
  const reason = Object(code ? error : cause);
  const reasons: unknown[] = reason.errors?.length ? reason.errors : [reason];
  const isEarly = ({ code, syscall }: { code?: string; syscall?: string }) =>
    syscall === 'connect' || syscall === 'getaddrinfo' || UNCONNECTED.test(code ?? '');
  return NOT_SENT.test(reason.message) || reasons.every((each) => isEarly(Object(each)));
}
