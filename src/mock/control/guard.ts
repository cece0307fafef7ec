/** Who may control the mock: programs of this machine, and no page of another site. */
import type { IncomingMessage } from 'node:http';

/**
 * Looks at where a request comes from.
 * @param request The request.
 * @returns Why it is refused, or nothing.
 */
export function rejectionReason(request: IncomingMessage): string | undefined {
  const { host, origin } = request.headers;
  if (!isLoopbackAddress(request.socket.remoteAddress ?? ''))
    return 'The mock is controlled from its own machine only.';
  // A site can make its own name lead to this machine (DNS rebinding); the Host header still carries that name.
  if (host !== undefined && !isLoopbackName(host))
    return `The mock is controlled by the name of this machine only, such as 127.0.0.1, not as "${host}".`;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`.toLowerCase())
    return `The mock is not controlled from pages of other sites, such as "${origin}".`;
  return undefined;
}

function isLoopbackAddress(address: string): boolean {
  return /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address) || address === '::1';
}

/** `localhost`, `127.0.0.1` or `[::1]`, with or without a port. */
function isLoopbackName(host: string): boolean {
  return /^(([a-z0-9-]+\.)*localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d+)?$/i.test(host);
}
