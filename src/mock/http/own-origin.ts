import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** A server on all addresses is reached at loopback. The guard rejects the name `0.0.0.0`, because pages can misuse it. */
const loopback: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * Returns the origins of a listening server.
 * @param address The IP address that it is bound to.
 * @param port Its port.
 * @param protocol Its protocol.
 * @returns `bound` contains that address. `own` is where clients on this machine reach the server.
 */
export function originsOf(
  address: string,
  port: number,
  protocol: 'http' | 'https' = 'http',
): { bound: string; own: string } {
  const originAt = (name: string): string =>
    `${protocol}://${name.includes(':') ? `[${name}]` : name}:${port}`;
  return { bound: originAt(address), own: originAt(loopback[address] ?? address) };
}

/** Returns the protocol of a request. */
export const protocolOf = ({ socket }: IncomingMessage): 'http' | 'https' =>
  (socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
