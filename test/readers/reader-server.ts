import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Reader } from './readers.js';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.yaml': 'application/yaml',
};

/**
 * Serves the page of a reader, with its files and a description, on a free port of this machine.
 * @param reader The reader.
 * @param description The name of the description, such as `plyr.json`.
 * @param content Returns the text of the description, for each request.
 * @returns The address of the page; the caller closes the server.
 */
export async function serveReader(
  reader: Reader,
  description: string,
  content: () => string,
): Promise<{ url: string } & Pick<Server, 'close'>> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    if (name === '') {
      response.setHeader('content-type', 'text/html');
      return response.end(
        `<!doctype html><meta charset="utf-8"><title>Reader</title>${reader.body(description)}`,
      );
    }
    const file = reader.files[name];
    if (name === 'favicon.ico') return response.writeHead(204).end();
    if (name !== description && !file) return response.writeHead(404).end();
    response.setHeader('content-type', mediaTypes[extname(name)] ?? 'text/plain');
    return response.end(file ? readFileSync(file) : content());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close() };
}
