import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** Who listens on all addresses is reached at loopback. The guard rejects the name `0.0.0.0`, which pages can misuse. */
const loopback: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * The origins of a server that listens.
 * @param address The IP address it is bound to.
 * @param port Its port.
 * @param protocol How to reach it.
 * @returns `bound` names that address; `own` is where clients on this machine reach the server.
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

/** How a request came. */
export const protocolOf = ({ socket }: IncomingMessage): 'http' | 'https' =>
  (socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
