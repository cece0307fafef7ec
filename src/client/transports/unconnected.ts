/** Codes of name lookups, of connections that were not made, and of TLS handshakes and certificates that failed. */
const UNCONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|TLSV1_(ALERT_PROTOCOL_VERSION|UNRECOGNIZED_NAME)|\w*HANDSHAKE_FAILURE)|ERR_TLS_\w*(ALTNAME_INVALID|HANDSHAKE_TIMEOUT)|(CERT|CRL|ERROR_IN|UNABLE_TO)_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/;

/** Deno has no codes. The URL, which is in the text too, cannot hold the blanks. `fetch` blocks some ports itself. */
const NOT_SENT = /: client error \(Connect\): |^bad port$/;

/**
 * Whether an error says that no connection was ever made, so that nothing can have been carried out.
 *
 * @param error - What `fetch` threw. Node puts the system's error in `cause`, or several in `errors` of that,
 *   one for each address that it tried: then all of them must say so.
 */
export function isUnconnected(error: unknown): boolean {
  const { code, cause } = Object(error);
  const reason = Object(code ? error : cause);
  const reasons: unknown[] = reason.errors?.length ? reason.errors : [reason];
  const isEarly = ({ code, syscall }: { code?: string; syscall?: string }) =>
    syscall === 'connect' || syscall === 'getaddrinfo' || UNCONNECTED.test(code ?? '');
  return NOT_SENT.test(reason.message) || reasons.every((each) => isEarly(Object(each)));
}
