/** The transports that the client has on Node. Suites run over both. */
import { afterAll, beforeAll } from 'vitest';

export const transports = ['node:http', 'fetch'] as const;

/**
 * Has the tests of a `describe` use a transport.
 *
 * @param transport Which one. A replaced `fetch` selects `fetch`.
 */
export function useTransport(transport: (typeof transports)[number]): void {
  const { fetch } = globalThis;
  if (transport === 'node:http') return;
  beforeAll(() => {
    globalThis.fetch = (...args) => fetch(...args);
  });
  afterAll(() => {
    globalThis.fetch = fetch;
  });
}
