/** A server that passes requests on to a mock, and changes some of the responses. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startMock } from '../../../src/mock/index.js';

/** A response before it is sent. */
export interface PlantedResponse {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: plants change parts of all kinds.
  body: any;
}

/** A change of the responses to requests whose path matches. */
export interface Plant {
  path: RegExp;
  /** Which requests; the default is all that have a signature. */
  when?: (request: IncomingMessage, response: PlantedResponse) => boolean;
  change?: (response: PlantedResponse) => void;
  /** Ends the connection without a response. */
  drops?: boolean;
}

/** A running server. With `await using` it closes itself. */
export interface DeviatingServer extends AsyncDisposable {
  url: string;
  /** Method and path of each request, in their order. */
  requests: string[];
}

/** Starts a server that deviates as planted. */
export async function startDeviating(plants: readonly Plant[], seed = 'other'): Promise<DeviatingServer> {
  const mock = await startMock({ seed, taskDelayMs: 0, log: () => {} });
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const body: Buffer[] = [];
    for await (const part of request) body.push(part);
    const names = ['apikey', 'timestamp', 'signature', 'content-type'];
    const headers = Object.fromEntries(
      names.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
    );
    const { method = 'GET' } = request;
    const answer = await fetch(mock.origin + request.url, {
      method,
      headers,
      ...(body.length > 0 && { body: Buffer.concat(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    const sent = ['content-type', 'access-control-allow-origin', 'allow', 'vary'];
    const planted: PlantedResponse = {
      status: answer.status,
      headers: Object.fromEntries(
        sent.flatMap((name) =>
          answer.headers.has(name) ? [[name, answer.headers.get(name) as string]] : [],
        ),
      ),
      body: isJson ? JSON.parse(text) : text,
    };
    const signed = () => request.headers.signature !== undefined;
    const plant = plants.find(
      (one) => one.path.test(request.url ?? '') && (one.when ?? signed)(request, planted),
    );
    plant?.change?.(planted);
    if (plant?.drops) {
      request.socket.destroy();
      return;
    }
    response.writeHead(planted.status, planted.headers);
    response.end(typeof planted.body === 'string' && !isJson ? planted.body : JSON.stringify(planted.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}
