import { createServer } from 'node:http';
import { createSignedFetch } from '../../src/client/index.js';

/**
 * A proxy that signs whatever passes through it, for tools that cannot sign.
 * @param target Base URL of the API.
 * @param game Whose key signs.
 * @returns Its own base URL; the caller closes it.
 */
export async function startSigningProxy(
  target: string,
  game: 'demo' | 'other' = 'demo',
): Promise<{ url: string; close(): Promise<void> }> {
  const signedFetch = createSignedFetch({ apiKey: `plyr-${game}-key`, secretKey: `plyr-${game}-secret` });
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const prefer = request.headers.prefer;
    const answer = await signedFetch(target + request.url, {
      method: request.method ?? 'GET',
      // Whatever spelling the tool chose, the client signs the compact form.
      ...(text && { body: JSON.stringify(JSON.parse(text)) }),
      headers: typeof prefer === 'string' ? { prefer } : {},
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
