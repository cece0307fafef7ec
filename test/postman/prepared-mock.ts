import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MockOptions, startMock } from '../../src/mock/index.js';
import { listOperations, loadDocument } from '../../src/mock/openapi/document.js';
import { compileRoutes } from '../../src/mock/openapi/router.js';
import { preparations, sessionsOf } from '../samples/sample-setup.js';

/** A mock on which each request finds the state that its example describes. */
export interface PreparedMock {
  /** Base URL of the API. */
  url: string;
  /** The session JWTs of the players, by the variable that names each one. */
  sessions: Record<string, string>;
  close(): Promise<void>;
}

/**
 * Starts a mock behind a server that prepares the state, then passes the request on. So a tool of any kind, also one in
 * another process, can run all operations one after the other.
 * @param options Those of the mock.
 */
export async function startPreparedMock(options: MockOptions): Promise<PreparedMock> {
  const mock = await startMock(options);
  const sessions = sessionsOf(mock.state);
  const start = mock.state.snapshot();
  const route = compileRoutes(listOperations(loadDocument()));
  const basePath = new URL(mock.url).pathname;

  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const { pathname } = new URL(url, mock.origin);
    const match = route(method, pathname.slice(basePath.length));
    mock.state.restore(start);
    if ('operation' in match) mock.state.transaction(() => preparations[match.operation.id]?.(mock.state));
    const forwarded = sendRequest(mock.origin + url, { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode as number, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    sessions,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}
