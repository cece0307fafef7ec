/** Who listens on all addresses is reached at loopback. The guard rejects the name `0.0.0.0`, which pages can misuse. */
const loopback: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * The origins of a server that listens.
 * @param address The IP address it is bound to.
 * @param port Its port.
 * @returns `bound` names that address; `own` is where clients on this machine reach the server.
 */
export function originsOf(address: string, port: number): { bound: string; own: string } {
  return { bound: originAt(address, port), own: originAt(loopback[address] ?? address, port) };
}

const originAt = (address: string, port: number): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
