import type { AddressInfo } from 'node:net';
import { createSigningProxy } from '../../src/cli/proxy/signing-proxy.js';
import { createSignedFetch } from '../../src/client/index.js';

/**
 * Starts the proxy of `plyr-api proxy`, for tools that cannot sign.
 * @param target Base URL of the API.
 * @param game Whose key signs.
 * @returns Its own base URL; the caller closes it.
 */
export async function startSigningProxy(
  target: string,
  game: 'demo' | 'other' = 'demo',
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createSigningProxy({
    signedFetch: createSignedFetch({ apiKey: `plyr-${game}-key`, secretKey: `plyr-${game}-secret` }),
    baseUrl: target,
    allowsChanges: true,
    allowedOrigins: new Set(),
    allowedHosts: new Set(),
    log: () => {},
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
